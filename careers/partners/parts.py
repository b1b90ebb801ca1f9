"""A vacancy as the parts that a partner sends, and back. Read and written again, nothing changes."""

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext as _
from ninja import Schema

from careers.roles.models import RolePage
from careers.vacancies.choices import ClosingKind
from careers.vacancies.models import Allowance, Vacancy, VacancyPlace
from portal.choices.models import Choice
from portal.places.models import Place

from .markup import rich
from .refusals import Unusable
from .schemas import AdvertChange, AdvertIn

SAME = (
    "title", "summary", "who_can_apply", "who_can_apply_note", "contract", "contract_note", "team", "posts",
    "weekly_hours", "full_time_hours", "weeks_a_year", "hybrid", "car", "visa_sponsorship", "opens_at",
    "car_note", "essential", "desirable", "hybrid_days", "starts_on", "starts_note", "caseload_most", "caseload_note",
    "supervision_weeks", "supervision_note", "checks_note", "interviews_on", "interviews_until", "interviews_note",
)  # fmt: skip
CODED = ("training", "registration", "checks")
"""Empty text in the row, null for the partner."""
LISTED = ("role_family", "area_of_practice", "stage")
LISTS = {"patterns": "pattern", "schemes": "scheme"}
TEXTS = ("the_work", "who_we_look_for", "what_we_offer", "how_we_recruit")
CONTACT = ("name", "role", "email", "phone", "purpose")
EXTRA = ("conditions", "name", "percent", "included", "repayment")
PAY = {
    "minimum": "pay_min", "maximum": "pay_max", "period": "pay_period", "words": "pay_raw", "grade": "grade",
}  # fmt: skip
CLOSING = {
    "kind": "closing_kind", "closes_at": "closes_at", "confirm_by": "confirm_by",
    "may_close_early": "may_close_early",
}  # fmt: skip
APPLY = {"url": "apply_url", "email": "apply_email", "note": "apply_note"}
NESTED = {"pay": PAY, "closing": CLOSING, "apply": APPLY}
PATHS = {
    **{field: f"{part}.{name}" for part, names in NESTED.items() for name, field in names.items()},
    **{f"contact_{name}": f"contact.{name}" for name in CONTACT},
    **{name: f"texts.{name}" for name in TEXTS},
}
"""Our field → the path in a partner's request."""


def path_of(field: str) -> str:
    return "body" if field == NON_FIELD_ERRORS else PATHS.get(field, field)


def given_by(advert: Schema) -> dict[str, Any]:
    """The parts of a whole advert, or those that a change names; ``null`` empties one. Raises Unusable."""
    whole = isinstance(advert, AdvertIn)
    names = [name for name in AdvertIn.model_fields if whole or name in advert.model_fields_set]
    values = {name: getattr(advert, name) for name in names}
    empty = {name: AdvertIn.model_fields[name] for name, value in values.items() if value is None}
    if wrong := {name: _("This cannot be empty.") for name, field in empty.items() if field.is_required()}:
        raise Unusable(wrong)
    values |= {name: field.get_default() for name, field in empty.items()}
    return _alike({name: _plain(value) for name, value in values.items()})


def _alike(found: dict[str, Any]) -> dict[str, Any]:
    """The same advert in other spellings is the same."""
    if "texts" in found:
        found["texts"] = {name: rich(value) for name, value in found["texts"].items()}
    for name in LISTS:
        if name in found:
            found[name] = sorted(set(found[name]))
    for place in found.get("places", []):
        for name in ("latitude", "longitude"):
            place[name] = None if place[name] is None else round(place[name], 5)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Schema):
        return _plain(value.model_dump())
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return str(value.value) if isinstance(value, Enum) else value


def parts_of(vacancy: Vacancy) -> dict[str, Any]:
    """What stands in ``vacancy`` (a row, or a draft in memory), as ``given_by`` has it."""
    found: dict[str, Any] = {name: getattr(vacancy, name) for name in SAME}
    for part, names in NESTED.items():
        found[part] = {name: getattr(vacancy, field) for name, field in names.items()}
    if vacancy.closing_kind == ClosingKind.UNKNOWN:
        found["closing"]["kind"] = ClosingKind.DATE
    found["pay"]["period"] = vacancy.pay_period or "year"
    found["contact"] = {name: getattr(vacancy, f"contact_{name}") for name in CONTACT}
    found["texts"] = {name: getattr(vacancy, name) for name in TEXTS}
    found |= {name: getattr(vacancy, name) or None for name in CODED}
    found["role"] = vacancy.role.slug if vacancy.role else None
    for name in LISTED:
        chosen = getattr(vacancy, name)
        found[name] = chosen.code if chosen else None
    for name in LISTS:
        found[name] = [choice.code for choice in getattr(vacancy, name).all()]
    found["places"] = [_place(row) for row in vacancy.places.all()]
    found["allowances"] = [_allowance(row) for row in vacancy.allowances.all()]
    return _alike(_plain(found))


def _place(row: VacancyPlace) -> dict[str, Any]:
    own = row.latitude is not None and row.longitude is not None
    return {
        "name": row.name,
        "address": row.address,
        "latitude": row.latitude if own else None,
        "longitude": row.longitude if own else None,
    }


def _allowance(row: Allowance) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "minimum": row.amount_min,
        "maximum": row.amount_max,
        "per": row.per,
        **{name: getattr(row, name) for name in EXTRA},
    }


def write(vacancy: Vacancy, parts: dict[str, Any], names: set[str]) -> None:
    """Puts the parts of these names into ``vacancy``, in memory. Raises Unusable for a code that is not known."""
    advert: Any = AdvertChange.model_validate({name: parts[name] for name in names - {"texts"}})
    errors: dict[str, str] = {}
    for name in names & set(SAME):
        setattr(vacancy, name, getattr(advert, name))
    for name in names & set(CODED):
        setattr(vacancy, name, getattr(advert, name) or "")
    for part, fields in NESTED.items():
        for name, field in fields.items() if part in names else ():
            setattr(vacancy, field, getattr(getattr(advert, part), name))
    for name in CONTACT if "contact" in names else ():
        setattr(vacancy, f"contact_{name}", getattr(advert.contact, name))
    for name in TEXTS if "texts" in names else ():
        setattr(vacancy, name, parts["texts"][name])
    _write_codes(vacancy, advert, names, errors)
    if "places" in names:
        vacancy.places.set([_as_place(one) for one in advert.places])
    if "allowances" in names:
        vacancy.allowances.set([_as_allowance(one) for one in advert.allowances])
    if errors:
        raise Unusable(errors)


def _write_codes(vacancy: Vacancy, advert: Any, names: set[str], errors: dict[str, str]) -> None:
    if "role" in names:
        vacancy.role = _one(RolePage.objects.live(), "slug", advert.role, "role", errors)
    for name in names & set(LISTED):
        offered = Choice.objects.of(name).offered()
        setattr(vacancy, name, _one(offered, "code", getattr(advert, name), name, errors))
    for name in names & set(LISTS):
        offered = Choice.objects.of(LISTS[name]).offered()
        found = [
            _one(offered, "code", code, f"{name}[{number}]", errors)
            for number, code in enumerate(getattr(advert, name))
        ]
        setattr(vacancy, name, [choice for choice in found if choice is not None])


def _one(offered: Any, field: str, code: str | None, path: str, errors: dict[str, str]) -> Any:
    if not code:
        return None
    found = offered.filter(**{field: code}).first()
    if found is None:
        known = ", ".join(offered.values_list(field, flat=True)[:40])
        errors[path] = _("“%(code)s” is not known here. Known are: %(known)s.") % {
            "code": code,
            "known": known or _("none"),
        }
    return found


def _as_place(one: Any) -> VacancyPlace:
    known = None if one.latitude is not None else Place.objects.filter(name__iexact=one.name).first()
    return VacancyPlace(
        name=one.name,
        address=one.address,
        place=known,
        latitude=None if one.latitude is None else round(one.latitude, 5),
        longitude=None if one.longitude is None else round(one.longitude, 5),
    )


def _as_allowance(one: Any) -> Allowance:
    return Allowance(
        kind=one.kind,
        amount_min=one.minimum,
        amount_max=one.maximum,
        per=one.per,
        **{name: getattr(one, name) for name in EXTRA},
    )
