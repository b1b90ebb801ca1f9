"""Which rows each document is made of, found by watching it being made."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.signals import post_init
from wagtail.models import Page, ReferenceIndex

from portal.pages.models import BasePage
from portal.pages.pointing import pages_pointing_at
from portal.search.analysis import BUILT_IN
from portal.search.fields import fields
from portal.search.holding import keys_with
from portal.search.models import OutboxEntry
from portal.search.prepared import Preparer
from portal.search.sources import by_label, documents_for, key_of

Row = tuple[type[models.Model], Any]
WORD = "quokka"
NEVER_ALONE = {"takes_bookings"}
"""What its model refuses without something else changing."""


@contextmanager
def rows_read() -> Iterator[set[Row]]:
    """Every row that is made into an object inside."""
    found: set[Row] = set()

    def receive(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
        if instance.pk is not None:
            found.add((sender, instance.pk))

    post_init.connect(receive, weak=False)
    try:
        yield found
    finally:
        post_init.disconnect(receive)


def readers_of_rows(keys: Iterable[str]) -> dict[Row, set[str]]:
    """For each row, the documents that are made of it."""
    readers: dict[Row, set[str]] = defaultdict(set)
    for key in keys:
        with rows_read() as rows:
            documents_for([key])
        for model, pk in rows:
            readers[concrete(model, pk)].add(key)
    return readers


def concrete(model: type[models.Model], pk: Any) -> Row:
    """A page read as a plain page is the same row."""
    if model is Page:
        return type(Page.objects.get(pk=pk).specific_deferred), pk
    return model, pk


def fresh(model: type[models.Model], pk: Any) -> models.Model:
    return model._base_manager.get(pk=pk)


def own_key(row: models.Model) -> str:
    """Terms and choices are named in the log themselves: what words mean hangs on them."""
    return key_of(row)


def points_at(key: str, row: models.Model) -> bool:
    """Whether it has the row in a field, a text or a value of its own, though it may not show it today."""
    label, _, number = key.partition(":")
    model = apps.get_model(label)
    own_type = ContentType.objects.get_for_model(model)
    if ReferenceIndex.get_references_to(row).filter(content_type=own_type, object_id=number).exists():
        return True
    if issubclass(model, BasePage) and int(number) in pages_pointing_at(model, row):
        return True
    slug = getattr(row, "slug", "")
    return bool(slug) and key in keys_with([name for name, _field in fields.items()], slug)


def all_keys() -> list[str]:
    return [key_of(obj) for source in by_label().values() for obj in source.queryset()]


def digests(keys: Iterable[str]) -> dict[str, str]:
    """What the index would hold of each."""
    preparer = Preparer(BUILT_IN)
    return {key: preparer.prepare(made).digest if made else "" for key, made in documents_for(keys).items()}


class Undone(Exception):
    pass


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written inside is taken back."""
    try:
        with transaction.atomic():
            yield
            raise Undone
    except Undone:
        pass


def noted_since(number: int) -> set[str]:
    return set(OutboxEntry.objects.filter(pk__gt=number).values_list("key", flat=True))


def newest() -> int:
    return OutboxEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def edited(obj: models.Model, edit: dict[str, Any]) -> None:
    for name, value in edit.items():
        if isinstance(value, list):
            getattr(obj, name).set(value)
        else:
            setattr(obj, name, value)
    obj.save()


def edits(obj: models.Model) -> Iterator[dict[str, Any]]:
    """All its texts at once, all its numbers and days at once, each yes or no and each list of others by itself."""
    for linked in obj._meta.many_to_many:
        others = (
            [] if getattr(obj, linked.name).exists() else [*linked.related_model._default_manager.all()[:1]]
        )
        yield {linked.name: others}
    texts, numbers = {}, {}
    for field in obj._meta.concrete_fields:
        value = getattr(obj, field.attname)
        if (
            field.name in NEVER_ALONE
            or not field.editable
            or field.primary_key
            or field.is_relation
            or field.choices
            or field.unique
        ):
            continue
        if isinstance(field, models.SlugField | models.URLField | models.FileField | models.EmailField):
            continue
        if isinstance(field, models.CharField | models.TextField) and isinstance(value, str):
            texts[field.attname] = f"{value[: (field.max_length or 10_000) - 7]} {WORD}"
        elif isinstance(field, models.BooleanField):
            yield {field.attname: not value}
        elif isinstance(value, bool):
            continue
        elif isinstance(value, int | float | Decimal):
            numbers[field.attname] = value + 1
        elif isinstance(value, datetime | date):
            numbers[field.attname] = value + timedelta(days=1)
    yield from (edit for edit in (texts, numbers) if edit)
