"""The columns of the generation that is being read, kept between searches and mended after a write."""

import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path

from portal.search.fields import fields
from portal.search.serialise import load

from .columns import Columns, build
from .mending import mended
from .writer import get_meta


@dataclass(slots=True)
class Held:
    version: int = -1
    names: tuple[str, ...] = ()
    columns: Columns | None = None


_held: dict[Path, Held] = {}
_lock = threading.Lock()
MOST_GENERATIONS = 3


def columns_of(path: Path, connection: sqlite3.Connection) -> Columns:
    """Columns as of the connection's transaction. Only rows that changed are read again."""
    version = int(get_meta(connection, "version", "0"))
    names = tuple(name for name, _ in fields.items())
    with _lock:
        held = _held.setdefault(path, Held())
        if held.version > version or held.names != names:
            held = _held[path] = Held()
        if held.version != version or held.columns is None:
            held.columns = _current(held, connection)
            held.version, held.names = version, names
        while len(_held) > MOST_GENERATIONS:
            _held.pop(next(iter(_held)))
        return held.columns


def _current(held: Held, connection: sqlite3.Connection) -> Columns:
    since = (held.version,)
    rows = connection.execute("SELECT id, record FROM document WHERE version > ?", since)
    changed = build({number: load(record) for number, record in rows}, dict(fields.items()))
    if held.columns is None:
        return changed
    gone = [number for (number,) in connection.execute("SELECT id FROM gone WHERE version > ?", since)]
    return mended(held.columns, gone, changed)
