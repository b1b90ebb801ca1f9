"""The stations of somebody's way, on a line with a bend at each; the longer one stayed, the longer the line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LETTERS = 28
SMALL_LETTERS = 30
LINE, SMALL_LINE = 24, 21
GAP = 26
A_YEAR = 5
MOST_YEARS = 14
BENDS = (20, 38)


@dataclass(frozen=True)
class Station:
    title: str
    when: str = ""
    where: str = ""


@dataclass(frozen=True)
class Text:
    words: str
    y: int
    is_small: bool


@dataclass(frozen=True)
class Stop:
    of: Station
    x: int
    y: int
    texts: list[Text]
    is_last: bool


@dataclass(frozen=True)
class Path:
    stops: list[Stop]
    line: str
    height: int

    @property
    def stations(self) -> list[Station]:
        return [stop.of for stop in self.stops]


def path(stations: Sequence[Station]) -> Path | None:
    """None for fewer than two stations: that is no way."""
    if len(stations) < 2:
        return None
    stops: list[Stop] = []
    y = 22
    for place, station in enumerate(stations):
        texts = texts_of(station, y)
        stops.append(Stop(station, BENDS[place % 2], y, texts, place == len(stations) - 1))
        y += sum(SMALL_LINE if text.is_small else LINE for text in texts) + GAP
        y += A_YEAR * years_between(station, stations[place + 1]) if place + 1 < len(stations) else 0
    return Path(stops, line_through([(stop.x, stop.y) for stop in stops]), y - GAP)


def texts_of(station: Station, y: int) -> list[Text]:
    """SVG does not break lines, so they are broken here, to fit a telephone."""
    texts = [
        Text(words, y + 6 + LINE * row, is_small=False)
        for row, words in enumerate(wrap(station.title, LETTERS))
    ]
    below = ", ".join(part for part in (station.when, station.where) if part)
    top = y + 6 + LINE * len(texts) - 2
    small = [
        Text(words, top + SMALL_LINE * row, is_small=True)
        for row, words in enumerate(wrap(below, SMALL_LETTERS))
    ]
    return [*texts, *small]


def years_between(one: Station, following: Station) -> int:
    """0 where the years are not said."""
    start, end = YEAR.search(one.when), YEAR.search(following.when)
    return min(max(int(end[0]) - int(start[0]), 0), MOST_YEARS) if start and end else 0


def line_through(points: Sequence[tuple[int, int]]) -> str:
    x, y = points[0]
    drawn = f"M{x} {y}"
    for to_x, to_y in points[1:]:
        middle = (y + to_y) // 2
        drawn += f"C{x} {middle} {to_x} {middle} {to_x} {to_y}"
        x, y = to_x, to_y
    return drawn
