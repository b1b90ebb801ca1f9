"""The lookup of the generation that is being read, kept between keystrokes and mended after a write."""

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from portal.search.embedded.cache import few_changed
from portal.search.embedded.index import file_of
from portal.search.embedded.writer import get_meta
from portal.search.serialise import load, load_passage, only

from .entries import entries_of
from .lookup import Lookup

MOST_GENERATIONS = 2
OFFERED = only("names", "questions", "statuses", "stale_from", "extra")


@dataclass(slots=True)
class Held:
    version: int = -1
    lookup: Lookup = field(default_factory=Lookup)


_held: dict[Path, Held] = {}
_lock = threading.Lock()


@contextmanager
def current(connection: sqlite3.Connection) -> Iterator[Lookup | None]:
    """As the index is read; nobody mends it meanwhile. None where that takes longer than somebody who types waits."""
    path, version = file_of(connection), version_of(connection)
    with _lock:
        held = _held.get(path) or Held()
        if held.version < version and few_changed(connection, held.version):
            _mend(held, connection)
            held.version = version
            _keep(path, held)
        yield held.lookup if held.version >= version else None


def read_all(connection: sqlite3.Connection) -> None:
    """However long it takes; whoever types meanwhile is not kept waiting."""
    held = Held()
    _mend(held, connection)
    held.version = version_of(connection)
    with _lock:
        _keep(file_of(connection), held)


def version_of(connection: sqlite3.Connection) -> int:
    return int(get_meta(connection, "version", "0"))


def _keep(path: Path, held: Held) -> None:
    _held[path] = held
    while len(_held) > MOST_GENERATIONS:
        _held.pop(next(iter(_held)))


def _mend(held: Held, connection: sqlite3.Connection) -> None:
    since = (held.version,)
    for (number,) in connection.execute("SELECT id FROM gone WHERE version > ?", since):
        held.lookup.remove(number)
    put(held.lookup, connection, "version > ?", since)


def put(lookup: Lookup, connection: sqlite3.Connection, which: str, values: tuple[object, ...]) -> None:
    """What the documents offer of which an SQL condition is true."""
    passages = defaultdict(list)
    asking = (
        "SELECT document, passage.record FROM passage JOIN document ON document.id = document"  # noqa: S608
        f" WHERE {which} AND json_array_length(passage.record, '$.questions')"
    )
    for number, record in connection.execute(asking, values):
        passages[number].append(load_passage(record))
    for number, record in connection.execute(f"SELECT id, {OFFERED} FROM document WHERE {which}", values):  # noqa: S608
        lookup.put(number, entries_of(load(record), passages[number]))
