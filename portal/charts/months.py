"""A year of months, and when something opens, closes and starts in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import shorten

from .ranges import LONGEST_LABEL, percent

ROW = 52
HEAD = 30
MONTHS = 12


@dataclass(frozen=True)
class Opening:
    """An unknown day is None: what is open with no known end runs on to the edge."""

    label: str
    opens: date | None
    closes: date | None
    starts: date | None = None
    url: str = ""


@dataclass(frozen=True)
class Row:
    of: Opening
    label: str
    start: str
    width: str
    starts_at: str
    y: int


@dataclass(frozen=True)
class Month:
    first: date
    at: str
    middle: str
    is_named: bool


@dataclass(frozen=True)
class Calendar:
    rows: list[Row]
    months: list[Month]
    today_at: str
    first: date
    last: date
    height: int
    openings: list[Opening]


def calendar(openings: Sequence[Opening], today: date) -> Calendar | None:
    """From this month on. None when nothing known happens in the year."""
    first = today.replace(day=1)
    end = month_after(first, MONTHS)
    year = Year(first, end)
    happening = [opening for opening in openings if year.holds(opening)]
    if not happening:
        return None
    rows = [row(opening, year, HEAD + ROW * place) for place, opening in enumerate(happening)]
    months = [month(month_after(first, number), year, number) for number in range(MONTHS)]
    height = HEAD + ROW * len(rows) + 6
    return Calendar(rows, months, year.at(today), first, end - timedelta(days=1), height, list(openings))


@dataclass(frozen=True)
class Year:
    first: date
    end: date

    def at(self, day: date) -> str:
        return percent(self.share(day))

    def share(self, day: date) -> float:
        return min(max(100 * (day - self.first).days / (self.end - self.first).days, 0), 100)

    def holds(self, opening: Opening) -> bool:
        known = opening.opens or opening.closes or opening.starts
        last = max((day for day in (opening.opens, opening.closes, opening.starts) if day), default=None)
        earliest = min((day for day in (opening.opens, opening.closes, opening.starts) if day), default=None)
        is_endless = bool(opening.opens) and not opening.closes
        return bool(
            known and earliest and last and earliest < self.end and (last >= self.first or is_endless)
        )


def row(opening: Opening, year: Year, y: int) -> Row:
    """Without either end of the time for applying there is no bar, only the start."""
    left = year.share(opening.opens or year.first)
    right = year.share(opening.closes + timedelta(days=1)) if opening.closes else 100.0
    is_known = bool(opening.opens or opening.closes) and right > left
    return Row(
        of=opening,
        label=shorten(opening.label, LONGEST_LABEL, placeholder="…"),
        start=percent(left),
        width=percent(right - left) if is_known else "",
        starts_at=year.at(opening.starts)
        if opening.starts and year.first <= opening.starts < year.end
        else "",
        y=y,
    )


def month(first: date, year: Year, number: int) -> Month:
    middle = (year.share(first) + year.share(month_after(first, 1))) / 2
    return Month(first, year.at(first), percent(middle), is_named=number % 2 == 0)


def month_after(first: date, months: int) -> date:
    years, number = divmod(first.month - 1 + months, 12)
    return date(first.year + years, number + 1, 1)
