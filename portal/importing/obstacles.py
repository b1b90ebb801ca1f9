"""Whom an imported text names: nothing of it is published before each has agreed, or a public source is recorded."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Cast

from portal.importing.models import ImportedDocument
from portal.people.consent import uncovered
from portal.people.models import Person, Use


def with_is_imported(things: models.QuerySet) -> models.QuerySet:
    """Annotates ``is_imported``: what was written here needs no second look at who its documents name."""
    own = ContentType.objects.get_for_model(things.model)
    key = Cast(OuterRef("pk"), models.CharField())
    behind = ImportedDocument.objects.filter(content_type=own, object_id=key)
    return things.annotate(is_imported=Exists(behind))


def people_behind(thing: models.Model) -> set[int]:
    """Keys of everyone whom the documents behind a page or vacancy name."""
    if thing.pk is None or not getattr(thing, "is_imported", True):
        return set()
    named = ImportedDocument.objects.behind(thing).values_list("people", flat=True)
    return {person for person in named if person is not None}


def unasked(thing: models.Model) -> Iterable[Person]:
    return uncovered(people_behind(thing), Use.PAGE)
