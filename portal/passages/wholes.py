"""How near whole documents are to a text: as near as the nearest of their passages' texts."""

import sqlite3
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from portal.search.backends import BackendDown
from portal.search.embedded.writer import get_meta
from portal.search.embedding import vectors_name

from .embedder import embed_or_none
from .indexed import index
from .nearness import Table, table_of

READ_AGAIN_AFTER = 60.0
"""Seconds. The order of a search may lag so long behind a new page; what is found never does."""


@dataclass(frozen=True, slots=True)
class Cosines:
    """Of one text to the documents of a table, each as near as the nearest of its passages' texts."""

    table: Table
    found: np.ndarray

    def of(self, keys: Iterable[str]) -> Mapping[str, float]:
        places = self.table.places
        return {key: float(self.found[places[key]]) for key in keys if key in places}

    def nearest(self, limit: int) -> list[str]:
        return [self.table.keys[place] for place in np.argsort(-self.found, kind="stable")[:limit]]


def by_vectors(text: str, now: datetime) -> Cosines | None:
    """By the vectors of the index on this machine; None where there are none, or no model."""
    try:
        with index().reading() as reader:
            table = table_here(str(index().path), reader.connection)
    except BackendDown:
        return None
    vector = embed_or_none(text) if table.keys else None
    return Cosines(table, table.cosines(vector)) if vector is not None and table.fits(vector) else None


_kept: dict[tuple[str, str], tuple[tuple[str, str], float, Table]] = {}
_lock = threading.Lock()


def table_here(path: str, connection: sqlite3.Connection) -> Table:
    """Read again at most once a minute, however often somebody writes."""
    kind, stamp = (path, vectors_name()), (get_meta(connection, "version"), get_meta(connection, "vectors"))
    with _lock:
        known = _kept.get(kind)
        if known and (known[0] == stamp or time.monotonic() - known[1] < READ_AGAIN_AFTER):
            return known[2]
        table = read(connection, kind[1])
        _kept.clear()
        _kept[kind] = (stamp, time.monotonic(), table)
        return table


def read(connection: sqlite3.Connection, model: str) -> Table:
    rows = connection.execute(
        "SELECT document.key, vector.vector FROM vector"
        " JOIN passage ON passage.key = vector.passage AND passage.digest = vector.digest"
        " JOIN document ON document.id = passage.document WHERE vector.model = ? ORDER BY document.key",
        (model,),
    ).fetchall()
    if not rows:
        return Table()
    matrix = np.frombuffer(b"".join(blob for _, blob in rows), dtype=np.float32)
    return table_of([key for key, _ in rows], matrix.reshape(len(rows), -1))
