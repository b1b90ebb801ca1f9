"""The time of day that stands beside a date."""

import re
from dataclasses import dataclass
from datetime import time

from careers.vacancies.closing_dates import FoundDate

_NOON = re.compile(r"\b(?:12(?:[:.]00)?\s?)?(?:noon|midday|mid-day)\b|\b12\s?n\b")
_MIDNIGHT = re.compile(
    r"\b(?:12(?:[:.]00)?\s?)?mid-?night\b|(?<![\d:.])(?:12(?:[:.]00){0,2}\s?a\.?m|00[:.]00(?:[:.]00)?|24[:.]00)\b"
)
_TWELVE = re.compile(r"(?<![\d:./£])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s?(?P<half>[ap])\.?\s?m\b")
_CLOCK = re.compile(
    r"(?<![\d:./£])(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?![\d/]|\.\d)"
)
_HOURS = re.compile(
    r"(?<![\d:./£])(?:(?P<hour>\d{2})(?P<minute>\d{2})\s?(?:hrs?|hours|h)|(?P<french>\d{1,2})h(?P<after>\d{2}))\b"
)
_BARE_HOURS = re.compile(r"(?:\b(?:at|by)|@) ?(?P<hour>[01]\d)(?P<minute>[0-5]\d)\b")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPELT = re.compile(rf"\b({'|'.join(_NUMBERS)})(?= ?[ap]\.?m\b)")
_LAST_MINUTE = re.compile(r"\b(?:1|one|a) min(?:ute)? (?:to|before) midnight\b")
_END_OF_BUSINESS = re.compile(r"\b(?:close of (?:business|play)|cob|end of (?:the )?(?:working )?day|eod)\b")
_OCLOCK = re.compile(
    r"\b\d{1,2}\s?o'?clock\b|\bhalf past\b|\bmorning\b|\bafternoon\b|\bevening\b|\bat \d{1,2}\b(?![:.\d])"
)
NEAR = 60
"""Characters either side of the date in which its time stands."""


@dataclass(frozen=True)
class FoundTime:
    at: time | None
    flags: tuple[str, ...] = ()


def time_in(line: str, found: FoundDate) -> FoundTime:
    """The time near ``found``; ``at`` is None where the end of the day counts."""
    before = _clause_end(line[max(0, found.start - NEAR) : found.start])
    after = _clause_start(line[found.end : found.end + NEAR])
    text = _SPELT.sub(lambda word: str(_NUMBERS.index(word[1]) + 1), f"{before} | {after}")
    if _LAST_MINUTE.search(text):
        return FoundTime(time(23, 59))
    if _NOON.search(text):
        return FoundTime(time(12))
    if _MIDNIGHT.search(text):
        return FoundTime(None, ("midnight",))
    for pattern in (_TWELVE, _CLOCK, _HOURS, _BARE_HOURS):
        match = pattern.search(text)
        if match:
            return _read(match)
    if _END_OF_BUSINESS.search(text):
        return FoundTime(None, ("close_of_business",))
    return FoundTime(None, ("time_unclear",) if _OCLOCK.search(text) else ())


def _read(match: re.Match[str]) -> FoundTime:
    parts = match.groupdict()
    hour, minute = (
        int(parts["hour"] or parts.get("french") or 0),
        int(parts["minute"] or parts.get("after") or 0),
    )
    second = int(parts.get("second") or 0)
    half = parts.get("half")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif half == "a":
        return FoundTime(None, ("invalid_time",))
    try:
        return FoundTime(time(hour, minute, second))
    except ValueError:
        return FoundTime(None, ("invalid_time",))


def _clause_end(before: str) -> str:
    """A time belongs to this date, not to an interview named earlier."""
    return re.split(r"[;\n]|\binterview", before)[-1]


def _clause_start(after: str) -> str:
    return re.split(r"[;\n]|\binterview|\bstart", after)[0]
