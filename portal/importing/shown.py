"""The fields of a record that a person sees beside its source, and may mend before it becomes a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from portal.importing.facts.dates import read_date
from portal.importing.facts.times import times_in
from portal.importing.record import Named, Record
from portal.lines import lines

OWNER = "owner"
"""Where findings about the employer point: it is chosen, not written."""


@dataclass(frozen=True, slots=True)
class Shown:
    """``name`` of the record's field, with a dot for a part of one. ``form``: text, long, lines, day or moment.

    ``draft``: the draft's own field, where a finding leads once there is one.
    """

    name: str
    label: Any
    form: str = "text"
    draft: str = ""

    @property
    def of(self) -> str:
        return self.name.partition(".")[0]


TITLE = Shown("title", _("Title"), draft="title")
AUTHOR = Shown("author", _("Written by"), draft="author_name")
PUBLISHED = Shown("published", _("First published on"), "day", draft="published_on")
ROLE = Shown("role", _("Role"), draft="role_title")

FIELD_OF = {
    **dict.fromkeys(("title_missing",), "title"),
    **dict.fromkeys(("author_missing", "author_unlabelled"), "author"),
    **dict.fromkeys(("published_missing", "published_unlabelled"), "published"),
    **dict.fromkeys(("person_missing",), "person"),
    **dict.fromkeys(("role_missing", "role_proposed"), "role"),
    **dict.fromkeys(("closing_missing", "closing_unclear"), "closing"),
    **dict.fromkeys(("salary_missing", "pay_unclear"), "salary.raw"),
    **dict.fromkeys(("apply_missing",), "apply_url"),
    **dict.fromkeys(("contact_personal",), "contact.email"),
    **dict.fromkeys(("event_start_missing", "event_time_missing"), "starts"),
    **dict.fromkeys(("event_place_missing",), "place"),
    **dict.fromkeys(("booking_missing",), "register_url"),
    **dict.fromkeys(("provider_missing",), "provider"),
    **dict.fromkeys(("length_missing",), "length"),
    **dict.fromkeys(("cost_missing",), "cost"),
    **dict.fromkeys(("intakes_missing", "intake_unclear"), "intake_lines"),
    **dict.fromkeys(
        (
            "employer_missing",
            "organisation_matched",
            "organisation_proposed",
            "organisation_unknown",
            "organisation_made",
        ),
        OWNER,
    ),
}
"""Finding → the field it is about; others are about a line of the text."""

WALLS = {"title_missing", "person_named", "who_can_apply_missing", "event_start_missing"}
"""Findings that publishing itself refuses to pass: a note does not lift them."""


def value_of(record: Record, shown: Shown) -> Any:
    value = record.fields.get(shown.of)
    part = shown.name.partition(".")[2]
    return (value or {}).get(part) if part else value


def as_written(value: Any, form: str) -> str:
    """As a form shows it: days in words."""
    if value in (None, "", []):
        return ""
    if form in {"day", "moment"}:
        day, _t, at = str(value).partition("T")
        return date_format(date.fromisoformat(day), "j F Y") + (f", {at[:5]}" if at else "")
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def as_value(text: str, form: str) -> Any:
    """The record's value of what somebody wrote. Raise ValueError where it is no day."""
    text = text.strip()
    if not text:
        return None
    if form == "lines":
        return lines(text)
    if form not in {"day", "moment"}:
        return text
    day = read_date(text)
    if day is None:
        raise ValueError(text)
    times = times_in(text) if form == "moment" else []
    return datetime.combine(day, time.fromisoformat(times[0])).isoformat()[:16] if times else day.isoformat()


def with_values(record: Record, values: Mapping[str, Any]) -> Record:
    """The record with what a person wrote in place of what the text says. Whom she names is named by it."""
    fields, people = dict(record.fields), list(record.people)
    for name, value in values.items():
        field, _dot, part = name.partition(".")
        fields[field] = (
            {"name": None, "role": None, "email": None, **(fields.get(field) or {}), part: value}
            if part
            else value
        )
        if field in {"person", "author"} and value and all(one.name != value for one in people):
            people.append(Named(value, None, record.provenance.get(field, 1)))
        if field == "salary" and not value:
            fields[field] = None
    return replace(record, fields=fields, people=tuple(people))
