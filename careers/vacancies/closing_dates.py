"""The dates that a line of text names, British order first."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
_DAYS = {name.lower()[:3]: number for number, name in enumerate(calendar.day_name)}

_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})(?![a-z])\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4}|'?\d{2}(?![\d:.]|\s?[ap]\.?m|\s?noon))"
_WEEKDAY = r"(?:(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,?\s?(?:the\s|-\s)?)?"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th))?\.?"

_SHAPES = [
    re.compile(rf"\b{_WEEKDAY}{_DAY}{_ORDINAL}[\s/-]?(?:of\s)?{_MONTH}(?:[\s,/-]{{0,3}}{_YEAR})?\b"),
    re.compile(rf"\b{_WEEKDAY}{_MONTH}\s?(?:the\s)?{_DAY}(?![\d:.]\d|\d|\s?[ap]m){_ORDINAL}(?:,?\s{_YEAR})?"),
    re.compile(rf"\b{_WEEKDAY}(?P<year>\d{{4}})[-/](?P<month>\d{{1,2}})[-/]{_DAY}(?!\d)"),
    re.compile(
        rf"\b{_WEEKDAY}{_DAY}(?P<sep>[/.-])(?P<month>\d{{1,2}})(?P=sep)(?P<year>\d{{4}}|\d{{2}})(?![\d/])"
    ),
    re.compile(rf"\b{_WEEKDAY}{_DAY}/(?P<month>\d{{1,2}})(?![\d/])"),
    re.compile(rf"\bend of (?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b(?:,?\s{_YEAR})?"),
]
_NUMERIC = {3, 4}
_END_OF_MONTH = 5


@dataclass(frozen=True)
class FoundDate:
    start: int
    end: int
    day_number: int | None
    """None for "end of June"."""
    month: int
    year: int | None
    weekday: int | None
    flags: tuple[str, ...]

    def day(self, reference: date) -> date | None:
        """Without a year: the next such day on or after ``reference``, unless the weekday named fits the past alone."""
        if self.year:
            return self._in(self.year)
        years = [self._in(reference.year), self._in(reference.year + 1)]
        coming = next((each for each in years if each and each >= reference), None)
        past = years[0] if years[0] and years[0] < reference else None
        if past and coming and self.weekday == past.weekday() != coming.weekday():
            return past
        return coming

    def _in(self, year: int) -> date | None:
        try:
            last = calendar.monthrange(year, self.month)[1]
            return date(year, self.month, last if self.day_number is None else self.day_number)
        except (ValueError, calendar.IllegalMonthError):
            return None


def dates_in(line: str) -> list[FoundDate]:
    """Lower-case ``line``; in the order of the text, none within another."""
    found: list[FoundDate] = []
    for shape, pattern in enumerate(_SHAPES):
        for match in pattern.finditer(line):
            if all(match.end() <= each.start or match.start() >= each.end for each in found):
                found.append(_found(match, shape))
    return sorted(found, key=lambda each: each.start)


def _found(match: re.Match[str], shape: int) -> FoundDate:
    parts = match.groupdict()
    month = parts["month"]
    year = int(parts["year"].strip("'")) if parts.get("year") else None
    weekday = _DAYS[parts["weekday"][:3]] if parts.get("weekday") else None
    flags = ["day_first"] if shape in _NUMERIC else []
    if shape == _END_OF_MONTH:
        flags.append("end_of_month")
    if year is None:
        flags.append("no_year")
    return FoundDate(
        match.start(),
        match.end(),
        None if shape == _END_OF_MONTH else int(parts["day"]),
        int(month) if month.isdigit() else _MONTHS[month],
        year + 2000 if year is not None and year < 100 else year,
        weekday,
        tuple(flags),
    )
