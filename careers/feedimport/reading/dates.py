"""When it opens and closes, as lists write it: also as Excel counts days, and with the month first."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from careers.vacancies.choices import ClosingKind
from careers.vacancies.closing import parse_closing
from careers.vacancies.lines import closing_from_line

from ..columns.contents import SERIAL
from ..columns.mapping import MONTH_FIRST
from .advert import Advert, Known, Said

EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
NO_DATE = re.compile(r"(?:n/?a|none|tbc|tba|-+|\?+|null|not (?:known|given|set))\.?", re.I)
NONSENSE = {"invalid_date", "unparseable", "several_dates", "relative_date"}


def plain(text: str, known: Known) -> str:
    """46000.5 is a day and a time; 11/30/2026 is turned where the whole list has the month first."""
    text = text.strip()
    if SERIAL.fullmatch(text):
        moment = EPOCH + timedelta(days=float(text))
        moment += timedelta(seconds=30)  # fractions of a day are never quite a minute
        has_time = float(text) % 1
        return f"{moment:%Y-%m-%d %H:%M}" if has_time else f"{moment:%Y-%m-%d}"
    text = re.sub(
        r"(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)[ T]00:00(?::00)?(?:\.0+)?Z?$", r"\1", text
    )
    if known.month_first:
        text = MONTH_FIRST.sub(lambda match: _turned(match[0]), text)
    return text


def _turned(day: str) -> str:
    month, number, year = day.split("/")
    return f"{number}/{month}/{year}"


def read(advert: Advert, said: Said, known: Known) -> None:
    _closing(advert, said, known)
    _interviews(advert, said, known)
    if said.get("opens"):
        opens, _flags = parse_closing(plain(said["opens"], known), known.now)
        if opens:
            day_begins = opens.replace(hour=0, minute=0, second=0, microsecond=0)
            begins = day_begins if opens.hour == 23 else opens
            closes = advert.get("closes_at")
            if not closes or begins < datetime.fromisoformat(closes):
                advert.set("opens_at", begins.isoformat(), said["opens"])


def _interviews(advert: Advert, said: Said, known: Known) -> None:
    raw = said.get("interview", "")
    day, flags = parse_closing(plain(raw, known), known.now)
    if day and "no_year" not in flags and len(raw) < 30:
        advert.set("interviews_on", timezone.localdate(day).isoformat(), raw)
    else:
        advert.set("interviews_note", raw[:150], raw)


def _closing(advert: Advert, said: Said, known: Known) -> None:
    raw = said.get("closes", "").strip()
    if not raw or NO_DATE.fullmatch(raw):
        advert.set("closing_kind", ClosingKind.UNKNOWN.value, raw)
        advert.note(
            "closing_missing", "closes",
            _("It has no closing date: it is shown as an advert of which nobody knows whether it is open."),
        )  # fmt: skip
        return
    text = plain(raw, known)
    if said.get("closes_time") and not re.search(r"\d[:.]\d\d|[ap]m\b|noon|midnight", text, re.I):
        text = f"{text} {_time(said['closes_time'])}"
    found: dict[str, Any] = closing_from_line(text, known.now)
    _moment, flags = parse_closing(text, known.now)
    if not found or NONSENSE & set(flags):
        message = _(
            "The closing date “%(raw)s” is no day that can be read. Write it with its year: 9 June 2027."
        )
        advert.hold("closing_unread", "closes", message % {"raw": raw})
        return
    advert.set("closing_raw", raw[:300], raw)
    for name, value in found.items():
        advert.set(name, value if isinstance(value, bool | str) else value.isoformat(), raw)
    if "no_year" in flags:
        advert.note(
            "closing_year", "closes", _("“%(raw)s” has no year: the next such day is meant.") % {"raw": raw}
        )


def _time(text: str) -> str:
    """Half a day is 0.5 in Excel."""
    if re.fullmatch(r"0?\.\d+", text):
        minutes = round(float(text) * 24 * 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return text


def is_past(advert: Advert, known: Known) -> bool:
    closes = advert.get("closes_at")
    return bool(closes) and datetime.fromisoformat(closes) <= known.now.astimezone(
        timezone.get_default_timezone()
    )
