"""A vacancy's values as JSON holds them and as HR reads them: what a list gives and what stands are compared in one form."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.vacancies.models import Allowance, Vacancy, VacancyPlace
from careers.vacancies.wording import allowance_words
from portal.pages.text import plain
from portal.saying import day, moment, money

PLACES, ALLOWANCES, PATTERNS = "places", "allowances", "patterns"
CHILDREN = (PLACES, ALLOWANCES)
NO_COLUMN = frozenset((*CHILDREN, PATTERNS, "over"))
INTERNAL = frozenset(("over", "pay_flags"))
"""Written, or followed, without being told as a difference."""
LABELS = {
    PLACES: gettext_lazy("places of work"),
    ALLOWANCES: gettext_lazy("payments on top"),
    PATTERNS: gettext_lazy("working pattern"),
}
LONG = 160


def column_value(name: str, value: Any) -> Any:
    """What JSON holds, as the model's column takes it."""
    field = Vacancy._meta.get_field(name)
    if value is None:
        return None
    if isinstance(field, models.DateTimeField):
        return datetime.fromisoformat(value)
    if isinstance(field, models.DateField):
        return date.fromisoformat(value)
    return Decimal(value) if isinstance(field, models.DecimalField) else value


def column_of(name: str) -> str:
    """The attribute: ``role`` is ``role_id``."""
    return Vacancy._meta.get_field(name).attname  # type: ignore[union-attr]


def stands(vacancy: Vacancy, name: str) -> Any:
    """What the vacancy has, in the form that a row has."""
    if name == PLACES:
        return [place_data(place) for place in vacancy.places.all()]
    if name == ALLOWANCES:
        return [allowance_data(one) for one in vacancy.allowances.all()]
    if name == PATTERNS:
        return sorted(choice.pk for choice in vacancy.patterns.all())
    value = getattr(vacancy, column_of(name))
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value.quantize(Decimal("0.01"))) if isinstance(value, Decimal) else value


def same(name: str, one: Any, other: Any) -> bool:
    if one in (None, "", []) and other in (None, "", []):
        return True
    if name in ("closes_at", "opens_at") and one and other:
        return datetime.fromisoformat(one) == datetime.fromisoformat(other)
    if name == PLACES:
        return [place["name"] for place in one] == [place["name"] for place in other]
    if isinstance(_field(name), models.DecimalField) and one and other:
        return Decimal(one) == Decimal(other)
    return bool(one == other)


def _field(name: str) -> Any:
    return None if name in (*CHILDREN, PATTERNS) else Vacancy._meta.get_field(name)


def place_data(place: VacancyPlace) -> dict[str, Any]:
    at = place.latitude, place.longitude
    return {
        "name": place.name,
        "address": place.address,
        "place": place.place_id,
        "latitude": at[0] and f"{at[0]:.5f}",
        "longitude": at[1] and f"{at[1]:.5f}",
    }


def allowance_data(one: Allowance) -> dict[str, Any]:
    numbers = {name: getattr(one, name) for name in ("percent", "amount_min", "amount_max")}
    words = {name: str(getattr(one, name)) for name in ("kind", "name", "per", "conditions")}
    exact = {name: None if number is None else f"{number:.2f}" for name, number in numbers.items()}
    return {**words, **exact, "included": one.included}


def allowance_from(data: Mapping[str, Any]) -> Allowance:
    numbers = ("percent", "amount_min", "amount_max")
    return Allowance(
        **{name: Decimal(value) if value and name in numbers else value for name, value in data.items()}
    )


def label(name: str) -> str:
    return str(LABELS.get(name) or Vacancy._meta.get_field(name).verbose_name)  # type: ignore[union-attr]


def in_words(name: str, value: Any, names: Mapping[str, Mapping[int, str]]) -> str:
    """``names``: for fields that point at rows, what these are called."""
    if value in (None, "", []):
        return _("nothing")
    if name == PLACES:
        return ", ".join(place["name"] for place in value)
    if name == ALLOWANCES:
        return "; ".join(allowance_words(allowance_from(one)) for one in value)
    if name in names:
        found = names[name]
        return ", ".join(found.get(pk, str(pk)) for pk in (value if isinstance(value, list) else [value]))
    return _column(_field(name), value)


def _column(field: Any, value: Any) -> str:
    if isinstance(field, models.BooleanField):
        return _("Yes") if value else _("No")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateTimeField):
        return moment(datetime.fromisoformat(value))
    if isinstance(field, models.DateField):
        return day(date.fromisoformat(value))
    if isinstance(field, models.DecimalField):
        number = Decimal(value)
        return money(number) if field.name.startswith("pay_") else f"{number.normalize():f}"
    text = plain(str(value)) if "<" in str(value) else str(value)
    return text if len(text) <= LONG else f"{text[:LONG]}…"
