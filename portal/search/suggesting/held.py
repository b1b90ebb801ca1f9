"""The lookup of the generation that is being read, kept between keystrokes and mended after a write."""

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from portal.search.embedded.index import file_of
from portal.search.embedded.reader import EmbeddedReader
from portal.search.embedded.writer import get_meta
from portal.search.serialise import load, load_passage

from .entries import entries_of
from .lookup import Lookup

MOST_GENERATIONS = 2


@dataclass(slots=True)
class Held:
    version: int = -1
    lookup: Lookup = field(default_factory=Lookup)


_held: dict[Path, Held] = {}
_lock = threading.Lock()


@contextmanager
def current(reader: EmbeddedReader) -> Iterator[Lookup]:
    """As the index is read; nobody mends it meanwhile."""
    connection = reader.connection
    with _lock:
        path, version = file_of(connection), int(get_meta(connection, "version", "0"))
        held = _held.setdefault(path, Held())
        if held.version < version:
            _mend(held, connection)
            held.version = version
        while len(_held) > MOST_GENERATIONS:
            _held.pop(next(iter(_held)))
        yield held.lookup


def _mend(held: Held, connection: sqlite3.Connection) -> None:
    since = (held.version,)
    for (number,) in connection.execute("SELECT id FROM gone WHERE version > ?", since):
        held.lookup.remove(number)
    passages = defaultdict(list)
    of_changed = "SELECT document, passage.record FROM passage JOIN document ON document.id = document WHERE version > ?"
    for number, record in connection.execute(of_changed, since):
        passages[number].append(load_passage(record))
    changed = "SELECT id, record FROM document WHERE version > ?"
    for number, record in connection.execute(changed, since):
        held.lookup.put(number, entries_of(load(record), passages[number]))
