"""The texts that imports read: kept while somebody may still compare them with what they became."""

from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.models import ReferenceIndex

from portal.people.models import Person
from portal.retention.rules import Rule, rules

from .models import ImportedDocument

KEPT_AFTER_PUBLISHING = timedelta(days=365)


def _types() -> list[ContentType]:
    used = ImportedDocument.objects.exclude(content_type=None).order_by().values("content_type").distinct()
    return list(ContentType.objects.filter(pk__in=used))


def _keys(rows: QuerySet) -> QuerySet:
    return rows.values_list(Cast("pk", CharField()))


def without_a_draft(now: datetime) -> QuerySet:
    """Whatever they became has been deleted."""
    behind = Q(pk__in=[])
    for content_type in _types():
        if model := content_type.model_class():
            behind |= Q(content_type=content_type, object_id__in=_keys(model._base_manager.all()))
    return ImportedDocument.objects.exclude(behind)


def published_long_ago(now: datetime) -> QuerySet:
    long_ago = Q(pk__in=[])
    for content_type in _types():
        if model := content_type.model_class():
            out = model._base_manager.filter(first_published_at__lt=now - KEPT_AFTER_PUBLISHING)
            long_ago |= Q(content_type=content_type, object_id__in=_keys(out))
    return ImportedDocument.objects.filter(long_ago).exclude(text="", difference="")


def erase_with_people(rows: QuerySet) -> int:
    """Whom only these texts named, and who agreed to nothing, is forgotten with them. Returns how many texts."""
    people = list(rows.values_list("people", flat=True))
    count = rows.count()
    rows.delete()
    left = Person.objects.filter(pk__in=[pk for pk in people if pk], consents=None)
    for person in left.exclude(pk__in=ImportedDocument.objects.exclude(people=None).values("people")):
        if not ReferenceIndex.get_references_to(person).exists():
            person.delete()
    return count


def forget_the_text(rows: QuerySet) -> None:
    """What is published keeps whom it names, and each field's own words and line."""
    rows.update(text="", difference="")


rules.register("importing.documents")(
    Rule(
        _("Imported texts whose page or vacancy has been deleted, with the names found in them."),
        _("Until the next hour after the deletion."),
        without_a_draft,
        erase_with_people,
    )
)
rules.register("importing.texts")(
    Rule(
        _("The whole text of what was imported and published."),
        _("One year after publishing; what each field was read from stays with the page or vacancy."),
        published_long_ago,
        forget_the_text,
    )
)
