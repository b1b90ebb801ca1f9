"""A store in memory: for a foreign collection, and for the tests of what stands on a store."""

import re
import sqlite3
from collections.abc import Collection, Iterable
from datetime import datetime

import numpy as np
import Stemmer

from .nearness import Table, nearest_of, table_of
from .store import Entry, Kept
from .vectors import vectors_of

WORD = re.compile(r"[a-z0-9£%]+")


class MemoryStore:
    """FTS5 in memory for words, one matrix for vectors. ``with_vectors=False``: keyword search alone."""

    def __init__(self, entries: Iterable[Entry], *, with_vectors: bool = True) -> None:
        self._entries = {entry.key: entry for entry in entries}
        self._stem = Stemmer.Stemmer("porter").stemWords
        self._words = sqlite3.connect(":memory:", check_same_thread=False)
        self._words.execute(
            "CREATE VIRTUAL TABLE words USING fts5"
            "(key UNINDEXED, title, body, tokenize=\"unicode61 tokenchars '£%'\")"
        )
        self._words.executemany("INSERT INTO words VALUES (?, ?, ?)", map(self._row, self._entries.values()))
        self._table = self._vectors() if with_vectors else Table()

    def _tokens(self, text: str) -> list[str]:
        return self._stem(WORD.findall(text.lower().replace("’s", "").replace("'s", "")))

    def _row(self, entry: Entry) -> tuple[str, str, str]:
        passage = entry.passage
        title = " ".join((entry.title, passage.heading, *entry.names, *passage.questions))
        return entry.key, " ".join(self._tokens(title)), " ".join(self._tokens(passage.text))

    def _vectors(self) -> Table:
        found = vectors_of(self._entries.values())
        owners = [key for key, matrix in found.items() for _ in matrix]
        return table_of(owners, np.concatenate(list(found.values()))) if found else Table()

    def entries(self, keys: Iterable[str]) -> dict[str, Entry]:
        return {key: self._entries[key] for key in keys if key in self._entries}

    def keyword(self, text: str, now: datetime, limit: int) -> list[tuple[str, float]]:
        tokens = list(dict.fromkeys(self._tokens(text)))[:64]
        if not tokens:
            return []
        rows = self._words.execute(
            "SELECT key, -bm25(words, 0, 2.0, 1.0) AS score FROM words WHERE words MATCH ?"
            " ORDER BY score DESC",
            [" OR ".join(f'"{token}"' for token in tokens)],
        )
        public = self._all_public(now)
        return [(key, score) for key, score in rows if key in public][:limit]

    def nearest(
        self, vector: np.ndarray, now: datetime, limit: int, also: Collection[str] = ()
    ) -> dict[str, float]:
        public = np.array([self._entries[key].is_public(now) for key in self._table.keys], dtype=bool)
        return nearest_of(self._table, vector, public, limit, also)

    def _all_public(self, now: datetime) -> set[str]:
        return {key for key, entry in self._entries.items() if entry.is_public(now)}

    def public(self, keys: Collection[str], now: datetime) -> set[str]:
        return self._all_public(now).intersection(keys)

    def spread(self, words: Collection[str], now: datetime) -> dict[str, float]:
        every = max(len(self._entries), 1)
        return {word: len(self.keyword(word, now, every)) / every for word in words}

    def sentences(self, keys: Collection[str]) -> dict[str, Kept]:
        return {}
