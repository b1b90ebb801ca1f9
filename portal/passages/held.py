"""What one generation of the index holds, kept between questions and read again after a write."""

import sqlite3
import threading
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from portal.search.collecting import without_collecting
from portal.search.embedded.writer import get_meta
from portal.search.serialise import load, load_passage, only

from .nearness import Table, table_of
from .store import Entry, entry_of

Stamp = tuple[str, str, str, str]
SPOKEN_OF = only("questions", "statuses", "names", "values", "extra")


@dataclass(frozen=True, slots=True)
class Held:
    """Passages that the chatbot may use: entries and their documents' numbers by key; vectors, and of what they belong
    to the document's number and until when it may be quoted."""

    entries: dict[str, Entry] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)
    table: Table = field(default_factory=Table)
    numbers: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    untils: np.ndarray = field(default_factory=lambda: np.zeros(0))

    def public(self, keys: Iterable[str], documents: Container[int], now: datetime) -> set[str]:
        """Those of the keys whose documents are among these, and that may be quoted."""
        known = ((key, self.documents[key]) for key in keys if key in self.documents)
        return {key for key, number in known if number in documents and self.may_be_quoted(key, now)}

    def public_rows(self, documents: np.ndarray, now: datetime) -> np.ndarray:
        """As ``public``, of each key of the table."""
        return np.isin(self.numbers, documents) & (now.timestamp() < self.untils)

    def may_be_quoted(self, key: str, now: datetime) -> bool:
        return self.entries[key].passage.may_be_quoted(now)


_kept: dict[Stamp, Held] = {}
_lock = threading.Lock()


def held_of(path: str, connection: sqlite3.Connection, model: str) -> Held:
    stamp = (path, get_meta(connection, "version"), get_meta(connection, "vectors"), model)
    with _lock:
        if stamp not in _kept:
            with without_collecting():
                held = read(connection, model)
            _kept.clear()
            _kept[stamp] = held
        return _kept[stamp]


def read(connection: sqlite3.Connection, model: str) -> Held:
    records = connection.execute(f"SELECT id, {SPOKEN_OF} FROM document")  # noqa: S608
    documents = {number: load(record) for number, record in records}
    held = Held()
    for key, number, record in connection.execute(
        "SELECT key, document, record FROM passage WHERE chatbot = 1 ORDER BY id"
    ):
        if number in documents:
            held.entries[key] = entry_of(documents[number], load_passage(record))
            held.documents[key] = number
    table = _vectors(connection, model, held)
    untils = [held.entries[key].passage.until for key in table.keys]
    return Held(
        held.entries,
        held.documents,
        table,
        np.array([held.documents[key] for key in table.keys], dtype=np.int64),
        np.array([until.timestamp() if until else np.inf for until in untils]),
    )


def _vectors(connection: sqlite3.Connection, model: str, held: Held) -> Table:
    rows = [
        (key, np.frombuffer(blob, dtype=np.float32))
        for key, blob in connection.execute(
            "SELECT vector.passage, vector.vector FROM vector JOIN passage ON passage.key = vector.passage"
            " AND passage.digest = vector.digest WHERE vector.model = ? ORDER BY vector.passage, vector.part",
            (model,),
        )
        if key in held.entries
    ]
    return table_of([key for key, _ in rows], np.stack([vector for _, vector in rows])) if rows else Table()
