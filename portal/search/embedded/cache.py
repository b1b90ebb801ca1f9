"""The columns of the generation that is being read, kept between searches and mended after a write."""

import sqlite3
import threading
from dataclasses import dataclass, field
from pathlib import Path

from portal.search.fields import fields
from portal.search.serialise import load
from portal.search.types import Document

from .columns import Columns, build
from .writer import get_meta


@dataclass(slots=True)
class Held:
    version: int = -1
    names: tuple[str, ...] = ()
    documents: dict[int, Document] = field(default_factory=dict)
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
            _mend(held, connection)
            held.columns = build(held.documents, dict(fields.items()))
            held.version, held.names = version, names
        while len(_held) > MOST_GENERATIONS:
            _held.pop(next(iter(_held)))
        return held.columns


def _mend(held: Held, connection: sqlite3.Connection) -> None:
    since = (held.version,)
    for (number,) in connection.execute("SELECT id FROM gone WHERE version > ?", since):
        held.documents.pop(number, None)
    for number, record in connection.execute("SELECT id, record FROM document WHERE version > ?", since):
        held.documents[number] = load(record)
