"""The columns of the generation that is being read, kept between searches and mended after a write."""

import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path

from portal.search.collecting import without_collecting
from portal.search.fields import fields
from portal.search.serialise import load, only

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
FEW = 500
PATIENCE_SECONDS = 0.05
READ = only("language", "values", "places", "statuses", "published_at", "review_on")


def columns_of(path: Path, connection: sqlite3.Connection) -> Columns:
    """Columns as of the connection's transaction. Only rows that changed are read again."""
    with _lock:
        return _mended(path, connection)


def columns_at_hand(path: Path, connection: sqlite3.Connection) -> Columns | None:
    """The same, for who cannot wait until many rows are read, or somebody else has read them: None."""
    if not _lock.acquire(timeout=PATIENCE_SECONDS):
        return None
    try:
        held = _held.get(path) or Held()
        return _mended(path, connection) if few_changed(connection, held.version) else None
    finally:
        _lock.release()


def few_changed(connection: sqlite3.Connection, version: int) -> bool:
    """Whether what was written since is read in no time."""
    some = "SELECT 1 FROM document WHERE version > ? LIMIT ?"
    count = f"SELECT count(*) FROM ({some})"  # noqa: S608
    return connection.execute(count, (version, FEW + 1)).fetchone()[0] <= FEW


def _mended(path: Path, connection: sqlite3.Connection) -> Columns:
    version = int(get_meta(connection, "version", "0"))
    names = tuple(name for name, _ in fields.items())
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
    rows = connection.execute(f"SELECT id, {READ} FROM document WHERE version > ?", since)  # noqa: S608
    with without_collecting():
        changed = build({number: load(record) for number, record in rows}, dict(fields.items()))
    if held.columns is None:
        return changed
    gone = [number for (number,) in connection.execute("SELECT id FROM gone WHERE version > ?", since)]
    return mended(held.columns, gone, changed)
