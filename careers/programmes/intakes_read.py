"""A line about an intake → its name, dates and places. What the line does not say in full stays empty."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any

from portal.importing.facts.dates import read_date

TURNS = re.compile(
    r"\b(?:(?P<opens>(?:applications? )?(?:are )?open(?:s|ing)?)|(?P<closes>(?:applications? )?clos(?:es?|ing)(?: date)?|deadline|apply by)|"
    r"(?P<starts>start(?:s|ing)?|begin(?:s|ning)?|first day)|(?P<ends>ends?|finish(?:es)?|until))\b",
    re.I,
)
SEASON = re.compile(
    r"\b(?:(?:early|late) )?(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|"
    r"september|october|november|december) (?:19|20)\d\d\b",
    re.I,
)
PLACES = re.compile(r"\b(\d{1,3}) (?:funded )?places\b", re.I)


@dataclass(frozen=True, slots=True)
class ReadIntake:
    name: str
    opens: date | None
    closes: date | None
    starts: date | None
    places: int | None

    @property
    def is_dated(self) -> bool:
        return bool(self.says)

    @property
    def says(self) -> set[str]:
        """Which of its days the line gives."""
        days = {"opens": self.opens, "closes": self.closes, "starts": self.starts}
        return {name for name, day in days.items() if day}

    def as_json(self) -> dict[str, Any]:
        days = {"opens": self.opens, "closes": self.closes, "starts": self.starts}
        return {
            "name": self.name,
            **{name: day.isoformat() if day else None for name, day in days.items()},
            "places": self.places,
        }


def read_intake(line: str) -> ReadIntake:
    days: dict[str, date | None] = {}
    turns = list(TURNS.finditer(line))
    for turn, after in zip_longest(turns, turns[1:]):
        day = read_date(line[turn.end() : after.start() if after else None])
        if turn.lastgroup and day:
            days.setdefault(turn.lastgroup, day)
    if not turns:
        days["starts"] = read_date(line)
    places = PLACES.search(line)
    return ReadIntake(
        _name(line, days.get("starts")),
        days.get("opens"),
        days.get("closes"),
        days.get("starts"),
        int(places[1]) if places else None,
    )


def is_one_intake(lines: Sequence[str]) -> bool:
    """Whether the lines give one intake's days, a day a line, rather than an intake a line."""
    said = [read_intake(line).says for line in lines]
    days = [day for some in said for day in some]
    return len(lines) > 1 and all(len(some) <= 1 for some in said) and len(days) == len(set(days)) > 0


def _name(line: str, starts: date | None) -> str:
    label, colon, _rest = line.partition(":")
    if colon and len(label) <= 60 and not TURNS.search(label) and not label.lower().startswith("next "):
        return label.strip()
    season = SEASON.search(line)
    named = season[0][:1].upper() + season[0][1:] if season else ""
    return f"{starts:%B %Y}" if starts else named or line[:120]
