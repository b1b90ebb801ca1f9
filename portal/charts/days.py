"""Columns by day, or by week where days would be too many: how often something happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from .ranges import percent

HEIGHT, HEAD, FOOT = 150, 22, 26
MOST_COLUMNS = 31
WEEK = 7
LABELS = 5
GAP = 0.15
"""Of a column's width."""


@dataclass(frozen=True)
class Column:
    """``label`` is empty where labels would run into each other."""

    first: date
    last: date
    count: int
    x: str
    middle: str
    width: str
    y: int
    height: int
    is_named: bool


@dataclass(frozen=True)
class DayChart:
    columns: list[Column]
    highest: int
    by_week: bool
    height: int
    base: int
    head: int


def day_chart(counts: Mapping[date, int], first: date, last: date) -> DayChart | None:
    """None when nothing happened: there is nothing to draw."""
    days = (last - first).days + 1
    step = 1 if days <= MOST_COLUMNS else WEEK
    starts = [first + timedelta(days=offset) for offset in range(0, days, step)]
    spans = [(start, min(start + timedelta(days=step - 1), last)) for start in starts]
    sums = [sum(count for day, count in counts.items() if start <= day <= end) for start, end in spans]
    if not any(sums):
        return None
    highest, wide = max(sums), 100 / len(spans)
    every = -(-len(spans) // LABELS)
    columns = [
        column(number, span, count, highest, wide, number % every == 0)
        for number, (span, count) in enumerate(zip(spans, sums, strict=True))
    ]
    return DayChart(columns, highest, step == WEEK, HEAD + HEIGHT + FOOT, HEAD + HEIGHT, HEAD)


def column(
    number: int, span: tuple[date, date], count: int, highest: int, wide: float, is_named: bool
) -> Column:
    height = round(HEIGHT * count / highest)
    return Column(
        *span,
        count=count,
        x=percent((number + GAP) * wide),
        middle=percent((number + 0.5) * wide),
        width=percent(wide * (1 - 2 * GAP)),
        y=HEAD + HEIGHT - height,
        height=height,
        is_named=is_named,
    )
