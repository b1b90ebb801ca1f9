"""The verb: everything of one person goes. A preview says beforehand what would."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import ModelLogEntry

from portal.importing.models import ImportedDocument
from portal.importing.retention import erase_with_people
from portal.people.models import Person
from portal.search.sources import key_of

from . import afterwards, pages, storage
from .models import ErasureReport
from .names import Names
from .registry import Subject, erasers
from .sweep import places, sweep


@dataclass(frozen=True)
class Preview:
    """What would go whole, what would lose a part, and how many rows of which table hold the name beside."""

    pages: list[Any]
    mended: list[Any]
    files: list[Any]
    imports: int
    places: dict[str, int]


def preview(person: Person) -> Preview:
    names = Names.of(person)
    return Preview(
        pages=pages.hers(person),
        mended=pages.others(person),
        files=[*storage.pictures_of(person, names), *storage.documents_named(names)],
        imports=imports_of(person).count(),
        places=dict(places(names)) if names.full else {},
    )


def imports_of(person: Person) -> Any:
    """Sources that became a page of hers. Others keep naming whom else they name; the sweep takes her name out."""
    own = [str(page.pk) for page in pages.hers(person)]
    types = [content_type.pk for content_type in pages.page_types()]
    return ImportedDocument.objects.filter(content_type__in=types, object_id__in=own)


def erase(person: Person, *, user: Any) -> ErasureReport:
    """Commits, then builds indexes anew and overwrites free space; what could not be done stands in the report."""
    names = Names.of(person)
    with transaction.atomic():
        report, files = _erase_rows(person, names, user)
    storage.delete_files(files)
    if names.full:
        sweep(names)  # Wagtail has left the names of files with the tasks that delete them.
    report.to_do = afterwards.finish()
    report.save(update_fields=["to_do"])
    return report


def _erase_rows(person: Person, names: Names, user: Any) -> tuple[ErasureReport, list[str]]:
    hers, others, number = pages.hers(person), pages.others(person), person.pk
    subject = Subject(person, names, frozenset(key_of(thing) for thing in [*hers, *others]))
    imports = list(imports_of(person).values_list("pk", flat=True))
    images, documents = storage.pictures_of(person, names), storage.documents_named(names)
    counts = {name: eraser(subject) for name, eraser in erasers.items()}
    files = storage.erase_files([*images, *documents])
    counts["mentions"] = pages.erase_mentions(person)
    counts["pages"] = pages.erase_pages(hers)
    counts["imports"] = erase_with_people(ImportedDocument.objects.filter(pk__in=imports))
    person.delete()
    counts["person"] = 1
    forget_history(Person, number)
    if names.full:
        counts |= {f"text: {table}": count for table, count in sweep(names).items()}
        files += list(storage.files_naming(names))
    counts["files"] = len(files)
    report = ErasureReport.objects.create(done_by=user, counts={k: n for k, n in counts.items() if n})
    return report, files


def forget_history(model: type, number: int) -> None:
    """Lines of the history bear the name that the thing had."""
    content_type = ContentType.objects.get_for_model(model)
    ModelLogEntry.objects.filter(content_type=content_type, object_id=str(number)).delete()
