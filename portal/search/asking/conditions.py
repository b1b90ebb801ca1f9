"""Conditions in people's words: what the fields read, the place, and the words that are left."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from portal.search.fields import Reading, fields, readings
from portal.search.request import Bound
from portal.search.rules.filters import readings_by_rules

from .places import USUAL_MILES, Asked, place_in, plainly

HELD = re.compile(r'"[^"]*"?|“[^”]*”?|(?<!\S)-\S+')
"""Quoted and excluded words are never read."""
AGAINST = re.compile(
    r"(?:\b(?:no|not|without|except|never|avoid|hate|(?:don't|do not|can't|cannot|won't) (?:want|do|work|like)(?: to work)?)"
    r"|\banything but)\s+(?:any\s+|the\s+|on\s+|at\s+)?$"
)
"""What stands behind it is not wished for: no search can leave it out, so none may ask for it."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """``left`` is the text with spaces where something was read, as long as before."""

    filters: Mapping[str, tuple[str, ...]]
    ranges: Mapping[str, tuple[Bound, Bound]]
    place: Asked | None
    readings: tuple[Reading, ...]
    left: str
    against: tuple[tuple[int, int], ...] = ()
    """Spans of what the text does not want, its "no" included; they stand in ``left`` as they were."""


def conditions_in(
    text: str, *, miles: float = USUAL_MILES, anywhere: bool = False, but: Collection[str] = ()
) -> Conditions:
    """``miles`` holds where the text names no distance. A place counts behind "in" or "near", with
    ``anywhere`` wherever its name stands. Fields (or ``place``) named in ``but`` are not read."""
    plain, cased = (HELD.sub(lambda held: "\0" * len(held[0]), form) for form in (plainly(text), text))
    read = [r for r in readings(plain, readings_by_rules(cased)) if r.field in fields and r.field not in but]
    against = tuple((lead.start(), r.end) for r in read if (lead := AGAINST.search(plain[: r.start])))
    found = tuple(r for r in read if not AGAINST.search(plain[: r.start]))
    filters: dict[str, tuple[str, ...]] = {}
    ranges: dict[str, tuple[Bound, Bound]] = {}
    left = text
    for reading in found:
        if reading.values:
            known = filters.get(reading.field, ())
            filters[reading.field] = tuple(dict.fromkeys([*known, *reading.values]))
        else:
            ranges[reading.field] = (reading.minimum, reading.maximum)
        plain, left = (blanked(words, reading.start, reading.end) for words in (plain, left))
    place = None if "place" in but else place_in(plain, miles=miles, anywhere=anywhere)
    if place:
        left = blanked(left, place.start, place.end)
    return Conditions(filters, ranges, place, found, left, against)


def blanked(text: str, start: int, end: int) -> str:
    """As long as before, so that spans found earlier still hold."""
    return text[:start] + " " * (end - start) + text[end:]
