"""People whom an imported advert names: without their agreement the whole advert is withheld, as a profile is."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import ReferenceIndex

from portal.importing.models import ImportedDocument
from portal.importing.obstacles import people_behind
from portal.people.consent import ends_at, uncovered
from portal.people.models import Consent, Person, Use

if TYPE_CHECKING:
    from .models import Vacancy


def people_named(vacancy: "Vacancy") -> set[int]:
    return people_behind(vacancy) if vacancy.is_imported else set()


def withheld(vacancy: "Vacancy", at: datetime) -> bool:
    """Whether somebody it names does not, or no longer, agree to stand on a page."""
    return bool(uncovered(people_named(vacancy), Use.PAGE, at))


def withheld_among(vacancies: Iterable["Vacancy"], at: datetime) -> set[int]:
    """The keys of those that are ``withheld``, in three queries however many there are."""
    from .models import Vacancy

    imported = [str(vacancy.pk) for vacancy in vacancies if vacancy.is_imported]
    if not imported:
        return set()
    documents = ImportedDocument.objects.filter(
        content_type=ContentType.objects.get_for_model(Vacancy), object_id__in=imported
    )
    named = [pair for pair in documents.values_list("object_id", "people") if pair[1] is not None]
    unasked = {person.pk for person in uncovered({person for _key, person in named}, Use.PAGE, at)}
    return {int(key) for key, person in named if person in unasked}


def findable_until(vacancy: "Vacancy", at: datetime) -> datetime | None:
    """The first instant from ``at`` on at which somebody it names no longer agrees to be found."""
    return ends_at(people_named(vacancy), (Use.PAGE, Use.SEARCH), at)


def unquoted(people: Iterable[int], at: datetime) -> set[int]:
    return {person.pk for person in uncovered(set(people), Use.CHATBOT, at)}


def naming_person(person: models.Model) -> list[int]:
    """Keys of the vacancies whose import or blocks name the person."""
    from .models import Vacancy

    own_type = ContentType.objects.get_for_model(Vacancy)
    imported = ImportedDocument.objects.filter(content_type=own_type, people=cast(Any, person))
    quoted = ReferenceIndex.get_references_to(person).filter(content_type=own_type)
    keys = [*imported.values_list("object_id", flat=True), *quoted.values_list("object_id", flat=True)]
    return sorted({int(key) for key in keys if key})


def naming_person_of(consent: models.Model) -> list[int]:
    return naming_person(cast(Consent, consent).person)


TOUCHED_BY: Mapping[type[models.Model], Callable[[Any], Iterable[int]]] = {
    Person: naming_person,
    Consent: naming_person_of,
}
