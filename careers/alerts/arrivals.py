"""Noting what has come: each thing once, in the order in which it came."""

import logging
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction
from django.db.models import Max, QuerySet

from portal.schedule.models import Lease
from portal.search.backends import BackendDown
from portal.search.watching import standing

from .models import About, Arrival
from .openings import openings

log = logging.getLogger(__name__)

NO_NEWS = frozenset({"answer", "term"})
"""Kinds of which nobody is told: parts of pages, and words explained."""
THINGS = (About.NEW, About.AGAIN)
AWAY_FOR = timedelta(days=1)
"""So long a thing must be away to be news when it is back."""
MOST_GONE = 0.5
"""When more than half is missing from the index, it is being mended, and what is missing is not taken for gone."""


def collect(now: datetime) -> int:
    """How many arrivals were noted. Run by two at once, or again, it notes each one once."""
    try:
        stands = standing(now)
    except BackendDown as error:
        log.warning("alerts.nothing_collected", extra={"cause": str(error)})
        return 0
    here = {key for key, kind in stands.here.items() if kind not in NO_NEWS}
    with transaction.atomic():
        one_at_a_time(now)
        return _note_things(here, stands.over, now) + _note(openings(here, now), now)


def newest() -> int:
    return Arrival.objects.aggregate(newest=Max("pk"))["newest"] or 0


def one_at_a_time(now: datetime) -> None:
    """Until the end of the transaction, so that numbers are seen in their order on every database."""
    Lease.objects.get_or_create(name="alerts.collect", defaults={"until": now})
    Lease.objects.select_for_update().get(name="alerts.collect")


class Noted(NamedTuple):
    """The newest arrival of a thing; rows would cost ten times as much, each minute."""

    key: str
    pk: int
    away_since: datetime | None


def _note_things(here: set[str], over: set[str], now: datetime) -> int:
    rows = _things().order_by("pk").values_list(*Noted._fields)
    latest = {row[0]: Noted(*row) for row in rows}
    present = [row for row in latest.values() if not row.away_since and row.key not in here]
    away = [row for row in present if row.key in over]
    missing = [row for row in present if row.key not in over]
    if len(missing) <= MOST_GONE * len(latest):
        away += missing
    back = [row for key, row in latest.items() if key in here and row.away_since]
    again = [row for row in back if row.away_since and row.away_since <= now - AWAY_FOR]
    _mark(away, now)
    _mark(back, None)
    times = _times([row.key for row in again])
    found = [(key, About.NEW, "") for key in sorted(here - latest.keys())]
    found += [(row.key, About.AGAIN, str(times[row.key])) for row in again]
    return _note(found, now)


def _things() -> QuerySet[Arrival]:
    return Arrival.objects.filter(about__in=THINGS)


def _times(keys: list[str]) -> dict[str, int]:
    times = dict.fromkeys(keys, 0)
    for key in _things().filter(key__in=keys).values_list("key", flat=True):
        times[key] += 1
    return times


def _mark(rows: list[Noted], away_since: datetime | None) -> None:
    for start in range(0, len(rows), 500):
        numbers = [row.pk for row in rows[start : start + 500]]
        Arrival.objects.filter(pk__in=numbers).update(away_since=away_since)


def _note(found: list[tuple[str, About, str]], now: datetime) -> int:
    rows = [Arrival(key=key, about=about, mark=mark, came_at=now) for key, about, mark in found]
    Arrival.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)
    return len(rows)
