"""Ranges of an amount, one below the other on one scale: what jobs pay, and this one among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from textwrap import shorten

LONGEST_LABEL = 30
ROW = 68
STEPS = (500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
MOST_STEPS = 3
"""Four amounts in a row are all that a phone has room for."""
RIGHT_HALF = 45


@dataclass(frozen=True)
class Range:
    """``whose``: the second line of its row in the table. ``is_this``: what the page is about."""

    label: str
    whose: str
    low: float
    high: float
    url: str = ""
    is_this: bool = False


@dataclass(frozen=True)
class Bar:
    of: Range
    label: str
    start: str
    width: str
    words_at: str
    ends_there: bool
    y: int


@dataclass(frozen=True)
class Tick:
    at: str
    amount: int


@dataclass(frozen=True)
class RangeChart:
    bars: list[Bar]
    ticks: list[Tick]
    height: int
    foot: int

    @property
    def ranges(self) -> list[Range]:
        return [bar.of for bar in self.bars]


def range_chart(ranges: Sequence[Range]) -> RangeChart | None:
    """None for fewer than two: a single bar says nothing that its numbers do not."""
    if len(ranges) < 2:
        return None
    step = step_for(min(r.low for r in ranges), max(r.high for r in ranges))
    start = floor(min(r.low for r in ranges) / step) * step
    end = max(ceil(max(r.high for r in ranges) / step) * step, start + step)
    bars = [bar(found, start, end, ROW * place) for place, found in enumerate(ranges)]
    foot = ROW * len(bars)
    ticks = [Tick(share(amount, start, end), amount) for amount in range(start, end + 1, step)]
    return RangeChart(bars, ticks, foot + 28, foot)


def bar(found: Range, start: int, end: int, y: int) -> Bar:
    left, right = (100 * (amount - start) / (end - start) for amount in (found.low, found.high))
    ends_there = left > RIGHT_HALF
    return Bar(
        of=found,
        label=shorten(found.label, LONGEST_LABEL, placeholder="…"),
        start=percent(left),
        width=percent(max(right - left, 1.5)),
        words_at=percent(max(right, left + 1.5) if ends_there else left),
        ends_there=ends_there,
        y=y,
    )


def step_for(low: float, high: float) -> int:
    """The first by which so few steps hold both ends."""
    return next((step for step in STEPS if ceil(high / step) - floor(low / step) <= MOST_STEPS), STEPS[-1])


def share(amount: float, start: float, end: float) -> str:
    return percent(100 * (amount - start) / (end - start))


def percent(number: float) -> str:
    """As SVG reads it, whatever the language of the page."""
    return f"{min(max(number, 0), 100):.2f}%"
