"""Pages of a person go whole, with their history; from other pages goes what is about her."""

import json
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision, RevisionMixin

from portal.importing.models import ImportedDocument
from portal.pages.models import BasePage
from portal.pages.naming import page_types, pages_naming
from portal.people.models import Person


def hers(person: Person) -> list[BasePage]:
    """Pages that are her story: without her there is nothing to show."""
    return [page for page in _all_naming(person) if _is_hers(page, person)]


def others(person: Person) -> list[Any]:
    """What quotes, credits or celebrates her, or whose imported text names her: pages, and whatever has drafts."""
    own = {page.pk for page in hers(person)}
    imported = {page.pk: page for page in imported_pages(person)} | {
        page.pk: page for page in _all_naming(person)
    }
    return [*[page for pk, page in imported.items() if pk not in own], *_other_models(person)]


def imported_pages(person: Person) -> list[BasePage]:
    types = [content_type.pk for content_type in page_types()]
    documents = ImportedDocument.objects.filter(people=person, content_type__in=types)
    numbers = [int(pk) for pk in documents.values_list("object_id", flat=True) if pk.isdecimal()]
    return [page for page in Page.objects.filter(pk__in=numbers).specific() if isinstance(page, BasePage)]


def _other_models(person: Person) -> list[Any]:
    """Such as vacancies with a quote in their brochure."""
    references = ReferenceIndex.get_references_to(person).select_related("content_type")
    found = {}
    for reference in references:
        model = reference.content_type.model_class()
        if model and issubclass(model, RevisionMixin) and not issubclass(model, Page):
            found[model, reference.object_id] = model._default_manager.filter(pk=reference.object_id).first()
    return [thing for thing in found.values() if thing is not None]


def _is_hers(page: BasePage, person: Person) -> bool:
    """The page or its draft has her as its own person: more than a name in an imported text."""
    return any(
        person.pk in shown.people_it_is_about() - shown.people_credited() and person.pk in _chosen(shown)
        for shown in (page, page.get_latest_revision_as_object())
    )


def _chosen(page: BasePage) -> set[int | None]:
    keys = [
        field for field in page._meta.concrete_fields if field.is_relation and field.related_model is Person
    ]
    return {getattr(page, field.attname) for field in keys}


def _all_naming(person: Person) -> list[BasePage]:
    """Also where only a revision names her, which no reference index sees."""
    found = {page.pk: page for page in pages_naming([person.pk])}
    revised = Revision.objects.page_revisions().filter(content__icontains=_key(person))
    numbers = {int(pk) for pk in revised.values_list("object_id", flat=True)} - set(found)
    for page in Page.objects.filter(pk__in=numbers).specific():
        if isinstance(page, BasePage) and any(refers(r.content, person.pk) for r in page.revisions.all()):
            found[page.pk] = page
    return list(found.values())


def _key(person: Person) -> str:
    return f": {person.pk}"


def refers(content: Any, pk: int) -> bool:
    """Whether a stored revision chooses this person somewhere."""
    if isinstance(content, dict):
        return any((name in PERSON_KEYS and item == pk) or refers(item, pk) for name, item in content.items())
    if isinstance(content, list):
        return any(refers(item, pk) for item in content)
    return refers(json.loads(content), pk) if _is_blocks(content) else False


PERSON_KEYS = {"person", "author"}


def erase_pages(pages: list[BasePage]) -> int:
    """Revisions, workflow states and comments go with a page; its lines in the history by themselves."""
    numbers = [page.pk for page in pages]
    for page in pages:
        page.delete()
    PageLogEntry.objects.filter(page_id__in=numbers).delete()
    return len(pages)


def erase_mentions(person: Person) -> int:
    """Blocks that choose her are taken out, of the thing and of every revision; a credit is emptied.

    A page whose imported text was about her is taken down: an editor looks at what is left of it.
    """
    mended = others(person)
    for thing in mended:
        if isinstance(thing, BasePage) and thing.live and person.pk in thing.people_it_is_about():
            thing.unpublish(log_action=False)
        for revision in thing.revisions.all():
            revision.content = without(revision.content, person.pk)
            revision.save(update_fields=["content"])
        _mend_row(thing, person)
    return len(mended)


def _mend_row(thing: Any, person: Person) -> None:
    """The published row itself, not its draft."""
    for field in thing._meta.concrete_fields:
        if isinstance(field, StreamField):
            setattr(thing, field.name, without(field.value_to_string(thing), person.pk))
        elif (
            field.is_relation and field.related_model is Person and getattr(thing, field.attname) == person.pk
        ):
            setattr(thing, field.attname, None)
            if hasattr(thing, f"{field.name}_name"):
                setattr(thing, f"{field.name}_name", "")
    if isinstance(thing, Page):
        thing.save(clean=False)
    else:
        thing.save()


def without(content: Any, pk: int) -> Any:
    """The stored data without the blocks that choose the person, and without the keys that name her."""
    if isinstance(content, dict):
        hidden = {name for name, item in content.items() if name in PERSON_KEYS and item == pk}
        named = {f"{name}_name" for name in hidden}
        return {
            name: None if name in hidden else "" if name in named else without(item, pk)
            for name, item in content.items()
        }
    if isinstance(content, list):
        return [without(item, pk) for item in content if not _is_block_of(item, pk)]
    if _is_blocks(content):
        return json.dumps(without(json.loads(content), pk))
    return content


def _is_block_of(item: Any, pk: int) -> bool:
    value = item.get("value") if isinstance(item, dict) else None
    return isinstance(value, dict) and any(value.get(name) == pk for name in PERSON_KEYS)


def _is_blocks(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("[{") and value.endswith("}]")
