"""Places that are typed: the editors' own and towns of the gazetteer, where something is open near by."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from datetime import datetime
from functools import lru_cache

import numpy as np
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import ngettext

from portal.places.models import Place
from portal.places.rows import FoundPlace, named
from portal.search.asking.places import USUAL_MILES
from portal.search.embedded.columns import Columns
from portal.search.embedded.masks import nearest
from portal.search.kinds import PARTS
from portal.search.types import Point

from .entries import plainly
from .lookup import AFTER_ALL

SHORTEST = 3
MOST_ASKED = 6
BEFORE = re.compile(r"(?P<what>.*\b(?:in|near|around)\s+)(?P<name>\S.*)", re.IGNORECASE)
Named = tuple[str, str, float, float]
"""Its name in plain letters, as it is written, latitude, longitude."""


def places_like(
    text: str, columns: Columns, now: datetime, kinds: Collection[str] = ()
) -> Iterator[tuple[str, str, str, str]]:
    """(name in plain letters, what is offered, address, what is there) of each. "Jobs in ha" is offered as
    "Jobs in Hartlow"."""
    before = BEFORE.fullmatch(text.strip())
    what, typed = (before["what"], plainly(before["name"])) if before else ("", plainly(text))
    if len(typed) < SHORTEST:
        return
    open_now = _open(columns, now, kinds)
    like = sorted([*_of_editors(typed), *_of_gazetteer(typed)], key=lambda place: place[0] != typed)
    for name, written, latitude, longitude in like[:MOST_ASKED]:
        near = nearest(columns, Point(written, latitude, longitude)) <= USUAL_MILES
        if total := int((near & open_now).sum()):
            asked = {"q": what + written} if what else {"place": written, "miles": f"{USUAL_MILES:g}"}
            address = urlencode({**asked, "kind": list(kinds)}, doseq=True)
            count = ngettext("%(total)d near by", "%(total)d near by", total) % {"total": total}
            yield name, what + written, f"{reverse('search')}?{address}", count


def _of_editors(typed: str) -> list[Named]:
    found = []
    for place in Place.objects.all():
        plain = next((name for name in map(plainly, place.all_names) if name.startswith(typed)), "")
        if plain:
            found.append((plain, place.name, float(place.latitude), float(place.longitude)))
    return found


def _of_gazetteer(typed: str) -> list[Named]:
    """Towns that begin so, the most populous first."""
    names, places = gazetteer()
    start = bisect_left(names, typed)
    like = places[start : bisect_left(names, typed + AFTER_ALL, start)]
    ranked = sorted(like, key=lambda place: (plainly(place.name) != typed, -place.population))
    return [(plainly(p.name), p.name, p.latitude, p.longitude) for p in ranked[:MOST_ASKED]]


@lru_cache(maxsize=1)
def gazetteer() -> tuple[list[str], list[FoundPlace]]:
    """The likeliest place of each name, by name."""
    likeliest = sorted(
        ((plainly(same[0].name), same[0]) for same in named().values()), key=lambda pair: pair[0]
    )
    return [name for name, _ in likeliest], [place for _, place in likeliest]


def _open(columns: Columns, now: datetime, kinds: Collection[str]) -> np.ndarray:
    """What may be found and is not over, whole things alone."""
    at = now.timestamp()
    mask = np.zeros(columns.size, dtype=bool)
    mask[columns.visible.at(at).rows] = True
    mask &= columns.tiers(columns.statuses.at(at)) == 0
    if kinds:
        mask &= columns.kinds.holding(tuple(kinds), columns.size)
    return mask & ~columns.kinds.holding(tuple(PARTS), columns.size)
