"""A request's conditions in words, as chips, alerts and answers say them."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from portal.saying import day, money

from .fields import Field, Type, fields
from .request import Bound, SearchRequest


def said(name: str, value: str) -> str:
    """A chosen value in words."""
    field = fields[name]
    if field.says:
        return field.says(value)
    label = field.labels().get(value, value)
    return f"{field.label}: {label}" if field.type is Type.BOOLEAN else label


def said_range(field: Field, low: Bound, high: Bound) -> str:
    words: Mapping[str, str] = {
        "field": str(field.label),
        "low": _bound(field, low),
        "high": _bound(field, high),
    }
    if low is not None and high is not None:
        return _("%(field)s: %(low)s to %(high)s") % words
    return (_("%(field)s: %(low)s or more") if high is None else _("%(field)s: up to %(high)s")) % words


def said_own(field: Field, low: Bound, high: Bound) -> str:
    """What a thing has itself: one value, or from one to another."""
    return f"{field.label}: {_bound(field, low)}" if low == high else said_range(field, low, high)


def _bound(field: Field, bound: Bound) -> str:
    if bound is None:
        return ""
    if isinstance(bound, datetime):
        return day(bound)
    return money(bound) if field.unit.startswith("£") else f"{bound:g} {field.unit}".strip()


def said_place(request: SearchRequest) -> str:
    words = {"place": request.place.name if request.place else "", "miles": f"{request.miles or 0:g}"}
    if request.miles == 0 and request.place and request.place.areas:
        return _("inside %(place)s") % words
    return (
        _("within %(miles)s miles of %(place)s") if request.miles is not None else _("near %(place)s")
    ) % words
