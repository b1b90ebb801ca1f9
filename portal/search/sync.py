"""Keeps an index in step with the database: it reads the log, and makes anew what the log names."""

import logging
from collections.abc import Iterable
from datetime import UTC, datetime
from time import monotonic
from typing import Any

from django.db.models import Max, Min

from portal import clock

from . import backends, vocabulary
from .backends import BackendDown, Position
from .models import KEPT, OutboxEntry
from .prepared import Preparer
from .sources import candidates, documents_for

log = logging.getLogger(__name__)

OWN_KEYS = 50
OWN_SECONDS = 0.2
SMALL_SITE = 300
STEP, UNHURRIED_STEP = 10, 100
"""So many documents are made in one go: few where time is short, for the clock is looked at between two."""


def drain(now: datetime | None = None) -> int:
    """Brings every engine wholly up to date, building what is missing. How many documents were looked at."""
    now = now or clock.now()
    return sum(_safely(index, now) for index in backends.chosen())


def drain_own_writes() -> int:
    """Right after a commit: a little, quickly. The rest waits for the worker."""
    now = clock.now()
    return sum(_safely(index.hurried(), now, OWN_KEYS, OWN_SECONDS) for index in backends.chosen())


def _safely(index: Any, now: datetime, keys: int | None = None, seconds: float | None = None) -> int:
    """Publishing never fails because an engine does."""
    try:
        return catch_up(index, now, keys, seconds)
    except BackendDown as error:
        log.warning("search.not_in_step", extra={"backend": index.name, "cause": str(error)})
        return 0


def catch_up(index: Any, now: datetime, keys: int | None = None, seconds: float | None = None) -> int:
    """Reads the log from where the index stands. ``keys`` and ``seconds`` bound the work."""
    if needs_rebuild(index, now):
        return _rebuilt(index, wait_for_worker=keys is not None)
    with index.writing() as writing:
        position = writing.position()
        entries = unread(position, writing.applied(), now)
        if not entries:
            writing.advance(Position(position.entry, now.timestamp()), [])
            return 0
        if _words_changed(entries, writing):
            stale = True
        else:
            stale = False
            done = _apply(writing, _first(entries, keys), seconds)
            whole = len(done) == len(entries)
            at = now.timestamp() if whole else position.at
            furthest = max([position.entry, *(entry.id for entry in done)])
            writing.advance(Position(furthest, at), [entry.id for entry in done])
    return _rebuilt(index, wait_for_worker=keys is not None) if stale else len(done)


def unread(position: Position, applied: Iterable[int], now: datetime) -> list[OutboxEntry]:
    read_at = datetime.fromtimestamp(position.at, UTC)
    known = set(applied)
    found = OutboxEntry.objects.unread(position.entry, read_at, now)
    return [
        entry for entry in found if entry.id not in known or position.at < entry.instant <= now.timestamp()
    ]


def needs_rebuild(index: Any, now: datetime) -> bool:
    """There is no index, an older version made it, or the log does not hold what it has not read: it no longer
    reaches back so far, or it is another log, as of a database that was taken from a backup."""
    if not index.exists():
        return True
    position = index.stands()
    if position is None:
        return True
    ends = OutboxEntry.objects.aggregate(oldest=Min("id"), newest=Max("id"))
    if position.entry > (ends["newest"] or 0):
        return True
    if position.at >= (now - KEPT).timestamp():
        return False
    return ends["oldest"] is not None and ends["oldest"] > position.entry + 1


def _rebuilt(index: Any, wait_for_worker: bool) -> int:
    from .rebuilding import RebuildRefused, rebuild

    if wait_for_worker and (index.left_to_the_worker or candidates() > SMALL_SITE):
        return 0
    try:
        return rebuild(index)
    except RebuildRefused as error:
        log.warning("search.rebuild_refused", extra={"backend": index.name, "cause": str(error)})
        return 0


def _words_changed(entries: list[OutboxEntry], writing: Any) -> bool:
    """A newly protected abbreviation changes how every text is read."""
    about_terms = any(entry.key.startswith("portal.term:") for entry in entries)
    return about_terms and vocabulary.current_protected() != writing.protected


def _first(entries: list[OutboxEntry], most_keys: int | None) -> list[OutboxEntry]:
    """Entries from the start that name no more than so many documents."""
    keys: set[str] = set()
    for number, entry in enumerate(entries):
        keys.add(entry.key)
        if most_keys is not None and len(keys) > most_keys:
            return entries[:number]
    return entries


def _apply(writing: Any, entries: list[OutboxEntry], seconds: float | None) -> list[OutboxEntry]:
    """Makes the documents anew, a few at a time, until the time is over. Which entries were dealt with."""
    preparer, started = Preparer(writing.protected), monotonic()
    keys = list(dict.fromkeys(entry.key for entry in entries))
    finished: set[str] = set()
    step = UNHURRIED_STEP if seconds is None else STEP
    for start in range(0, len(keys), step):
        if seconds is not None and monotonic() - started > seconds:
            break
        some = keys[start : start + step]
        apply_keys(writing, preparer, some)
        finished.update(some)
    stop = next((n for n, entry in enumerate(entries) if entry.key not in finished), len(entries))
    return entries[:stop]


def apply_keys(writing: Any, preparer: Preparer, keys: list[str]) -> None:
    made = documents_for(keys)
    writing.put([preparer.prepare(document) for document in made.values() if document])
    writing.remove([key for key, document in made.items() if document is None])
