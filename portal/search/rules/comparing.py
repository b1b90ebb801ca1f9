"""A search before a rule and after it, on the very index that people search."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from portal.search import backends
from portal.search.backends import BackendDown, Index
from portal.search.explaining.explain import explain
from portal.search.explaining.listing import TestedListing
from portal.search.explaining.understood import Understood
from portal.search.response import Hit

from .models import Effect, SearchRule
from .rows import stored, trying

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Line:
    """``moved`` says how this place differs from the other side."""

    place: int
    hit: Hit
    moved: str


@dataclass(frozen=True, slots=True)
class Side:
    listing: TestedListing
    understood: Understood
    total: int
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    q: str
    before: Side
    after: Side

    @property
    def changes(self) -> bool:
        told = [[line.hit.key for line in side.lines] for side in (self.before, self.after)]
        return told[0] != told[1] or self.before.total != self.after.total


def compared(q: str, rule: SearchRule, now: datetime) -> Compared:
    """``rule`` may be unsaved; it is tried as if it held today. Raises BackendDown where no engine answers."""
    others = [other for other in stored() if other.pk != rule.pk]
    tried = copy(rule)
    tried.starts_on = tried.ends_on = None
    last: BackendDown | None = None
    for index in backends.chosen():
        try:
            return _on(index, q, list(stored()), [*others, tried], now)
        except BackendDown as error:
            last = error
    raise last or BackendDown("There is no engine.")


def _on(index: Index, q: str, before: list[SearchRule], after: list[SearchRule], now: datetime) -> Compared:
    posts = after[-1].effect == Effect.FILTER
    sides = [_side(index, q, rules, now, posts) for rules in (before, after)]
    places = [
        {hit.key: place for place, hit in enumerate(side.listing.response.results, 1)} for side in sides
    ]
    old = _with_lines(sides[0], places[1], _("no longer among the first"), tells_moves=False)
    return Compared(q, old, _with_lines(sides[1], places[0], _("new"), tells_moves=True))


def _side(index: Index, q: str, rules: Iterable[SearchRule], now: datetime, posts: bool) -> Side:
    """Words that choose a filter are read where vacancies are searched."""
    query = QueryDict(mutable=True)
    query["q"] = q
    fixed = {"kinds": ("vacancy",), "status": ("open",)} if posts else {}
    with trying(rules):
        listing = TestedListing(query, reverse("search"), now, index, **fixed)
        total = listing.response.total
        return Side(listing, explain(listing.request, now, index).understood, total)


def _with_lines(side: Side, others: dict[str, int], absent: str, *, tells_moves: bool) -> Side:
    lines = []
    for place, hit in enumerate(side.listing.response.results[:SHOWN], 1):
        other = others.get(hit.key)
        moved = absent if other is None else _moved(other - place) if tells_moves else ""
        lines.append(Line(place, hit, moved))
    return Side(side.listing, side.understood, side.total, tuple(lines))


def _moved(places: int) -> str:
    if not places:
        return ""
    return (_("up %(count)s") if places > 0 else _("down %(count)s")) % {"count": abs(places)}
