"""From what a pack says to what a field holds, by the field's own type."""

from decimal import Decimal
from typing import Any

from django.db import models
from wagtail.fields import RichTextField, StreamField

from .dates import as_date, as_datetime
from .drawing.files import drawn_file
from .enclosed import enclosed_file
from .finding import Finder
from .markdown import rich_text
from .streams import stream_of

BEGINNINGS = ("opens", "starts")


def fill(instance: Any, data: dict[str, Any], finder: Finder, *, only_own: bool = False) -> None:
    """Sets ``data`` on ``instance``, unsaved. ``only_own`` leaves out what refers to other things."""
    for name, value in data.items():
        field = instance._meta.get_field(name)
        if only_own and _refers(field):
            continue
        if field.one_to_many:
            _set_children(instance, field, value, finder)
        elif field.many_to_many:
            setattr(instance, name, [_related(field, slug, finder) for slug in value])
        else:
            setattr(instance, name, value_for(field, value, finder))


def value_for(field: Any, value: Any, finder: Finder) -> Any:
    if value is None:
        return None
    if isinstance(field, models.ForeignKey):
        return _related(field, value, finder) if value else None
    if isinstance(field, StreamField):
        return stream_of(field, value, finder)
    if isinstance(field, RichTextField):
        return rich_text(value, finder)
    if isinstance(field, models.DateTimeField):
        return as_datetime(value, at_start=field.name.startswith(BEGINNINGS))
    if isinstance(field, models.DateField):
        return as_date(value)
    if isinstance(field, models.FileField):
        return drawn_file(value) if isinstance(value, dict) else enclosed_file(value)
    if isinstance(field, models.DecimalField):
        return Decimal(str(value))
    if isinstance(field, models.CharField | models.TextField):
        return _plain(field, value)
    return value


def _plain(field: Any, value: Any) -> str:
    text = "\n".join(value) if isinstance(value, list) else str(value).strip()
    if "{figure:" in text:
        raise ValueError(f"{field.name} is plain text: a figure in it could not follow the figure's changes")
    return text


def _related(field: Any, slug: str, finder: Finder) -> models.Model:
    model = field.related_model
    if model._meta.label == "portal.Choice":
        return finder.choice(field.get_limit_choices_to()["list"], slug)
    return finder.row(model, slug)


def _set_children(instance: Any, relation: Any, rows: list[dict[str, Any]], finder: Finder) -> None:
    children = []
    for order, row in enumerate(rows):
        child = relation.related_model()
        fill(child, {key: value for key, value in row.items() if value != ""}, finder)
        if hasattr(child, "sort_order"):
            child.sort_order = order
        children.append(child)
    setattr(instance, relation.get_accessor_name(), children)


def _refers(field: Any) -> bool:
    return bool(
        field.one_to_many
        or field.many_to_many
        or isinstance(field, StreamField | RichTextField)
        or (isinstance(field, models.ForeignKey) and _is_page(field.related_model))
    )


def _is_page(model: type[models.Model]) -> bool:
    return model._meta.label == "wagtailcore.Page" or "page_ptr" in {f.name for f in model._meta.fields}
