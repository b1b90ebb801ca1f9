"""The few things that are offered, by kind."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.search.backends import BackendDown
from portal.search.embedded import EmbeddedIndex
from portal.search.embedded.cache import columns_at_hand
from portal.search.embedded.columns import Columns
from portal.search.embedded.index import file_of
from portal.search.kinds import KINDS

from .beside import read_beside
from .entries import QUESTION, Entry, plainly
from .held import current
from .lookup import closeness
from .meanwhile import some_of
from .places import places_like

SHORTEST = 2
LONGEST = 100
MOST_OF_A_KIND = 3
MOST = 9
MOST_LOOKED_AT = 500
PLACE = "place"
TITLES: dict[str, str | Promise] = {
    **KINDS,
    PLACE: gettext_lazy("Places"),
    QUESTION: gettext_lazy("Questions answered here"),
}
ORDER = (
    "term", "role", "vacancy", PLACE, "employer", "route", "programme", "profile", "event", "story", "region",
    "page", QUESTION,
)  # fmt: skip
"""Which group stands first where none fits better."""


@dataclass(frozen=True, slots=True)
class Offer:
    text: str
    url: str
    hint: str = ""


@dataclass(slots=True)
class Group:
    """``closeness`` is that of its best offer: 0 for what is just as typed."""

    kind: str
    closeness: int
    offers: list[Offer] = field(default_factory=list)

    @property
    def title(self) -> str | Promise:
        return TITLES[self.kind]


def suggest(text: str, now: datetime, kinds: Collection[str] = ()) -> list[Group]:
    """What may be meant by what is typed so far, of what stands now; nothing for less than two letters or more than a
    hundred. With ``kinds`` only those, and places. Nobody waits until a new process has read the index: till then
    there are fewer offers."""
    typed = plainly(text)
    if len(typed) < SHORTEST or len(text) > LONGEST:
        return []
    try:
        with EmbeddedIndex(Path(settings.CAREWAY_INDEX_DIR)).snapshot() as connection:
            groups = list(_groups(connection, text, now, kinds))
    except BackendDown:
        return []
    groups.sort(key=lambda group: (group.closeness, ORDER.index(group.kind)))
    return _fewer(groups)


def _groups(
    connection: sqlite3.Connection, text: str, now: datetime, kinds: Collection[str]
) -> Iterator[Group]:
    path, typed = file_of(connection), plainly(text)
    columns = columns_at_hand(path, connection)
    if columns is not None:
        yield from _places(columns, text, now, kinds)
    with current(connection) as lookup:
        found = (some_of(connection, text) if lookup is None else lookup).find(text)
    if columns is None or lookup is None:
        read_beside(path)
    yield from _of_entries([entry for entry in found if not kinds or entry.kind in kinds], typed, now)


def _places(columns: Columns, text: str, now: datetime, kinds: Collection[str]) -> Iterator[Group]:
    typed, named = plainly(text), Group(PLACE, 3)
    for name, written, url, count in places_like(text, columns, now, kinds):
        named.closeness = min(named.closeness, closeness([name, plainly(written)], typed))
        named.offers.append(Offer(written, url, count))
    if named.offers:
        yield replace(named, offers=named.offers[:MOST_OF_A_KIND])


def _of_entries(entries: list[Entry], typed: str, now: datetime) -> Iterator[Group]:
    by_kind: dict[str, dict[str, list[Entry]]] = {}
    for entry in entries[:MOST_LOOKED_AT]:
        if entry.stands(now):
            by_kind.setdefault(entry.kind, {}).setdefault(entry.text.casefold(), []).append(entry)
    for kind, by_text in by_kind.items():
        same = list(by_text.values())[:MOST_OF_A_KIND]
        yield Group(kind, closeness(same[0][0].names, typed), [_offer(kind, entries) for entries in same])


def _offer(kind: str, same: list[Entry]) -> Offer:
    """Several of one title are one offer: the search for them."""
    first = same[0]
    if len(same) == 1 or kind == QUESTION:
        return Offer(first.text, first.url, first.hint)
    asked = urlencode({"q": f'"{first.text}"', "kind": kind})
    return Offer(first.text, f"{reverse('search')}?{asked}", _("%(total)d of them") % {"total": len(same)})


def _fewer(groups: Iterable[Group]) -> list[Group]:
    left, kept = MOST, []
    for group in groups:
        if left > 0:
            kept.append(replace(group, offers=group.offers[:left]))
            left -= len(group.offers)
    return kept
