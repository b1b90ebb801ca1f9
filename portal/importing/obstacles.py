"""Whom an imported text names: nothing of it is published before each has agreed, or a public source is recorded."""

from collections.abc import Iterable

from django.db import models

from portal.importing.models import ImportedDocument
from portal.people.consent import uncovered
from portal.people.models import Person, Use


def people_behind(thing: models.Model) -> set[int]:
    """Keys of everyone whom the documents behind a page or vacancy name."""
    if thing.pk is None:
        return set()
    named = ImportedDocument.objects.behind(thing).values_list("people", flat=True)
    return {person for person in named if person is not None}


def unasked(thing: models.Model) -> Iterable[Person]:
    return uncovered(people_behind(thing), Use.PAGE)
