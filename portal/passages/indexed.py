"""The passages of the search index on this machine, with their vectors."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import numpy as np
from django.conf import settings

from portal.search import vocabulary
from portal.search.analysis import BUILT_IN, terms
from portal.search.embedded import EmbeddedIndex
from portal.search.embedded.columns import Columns
from portal.search.embedding import vectors_name

from .held import Held, held_of
from .nearness import nearest_of
from .sentences import kept_of
from .store import Entry, Kept

HEADING, QUESTIONS, BODY = 2.0, 2.0, 1.0
MOST_TERMS = 64


def index() -> EmbeddedIndex:
    return EmbeddedIndex(Path(settings.CAREWAY_INDEX_DIR))


class IndexedStore:
    """Raises ``BackendDown`` while there is no index."""

    def __init__(self, of: EmbeddedIndex | None = None) -> None:
        self.index = of or index()

    def entries(self, keys: Iterable[str]) -> dict[str, Entry]:
        with self._held() as (held, _, _visible):
            return {key: held.entries[key] for key in keys if key in held.entries}

    def keyword(self, text: str, now: datetime, limit: int) -> list[tuple[str, float]]:
        wanted = list(dict.fromkeys(searched_terms(text)))[:MOST_TERMS]
        if not wanted:
            return []
        with self._held() as (held, connection, visible):
            quoted = ('"' + term.replace('"', '""') + '"' for term in wanted)
            rows = connection.execute(
                "SELECT passage.key, passage.document, -bm25(passage_words, ?, ?, ?) AS score FROM passage_words"
                " JOIN passage ON passage.id = passage_words.rowid"
                " WHERE passage_words MATCH ? ORDER BY score DESC",
                (HEADING, QUESTIONS, BODY, " OR ".join(quoted)),
            )
            public = visible(now)
            found = (
                (key, score)
                for key, document, score in rows
                if document in public and key in held.entries and held.may_be_quoted(key, now)
            )
            return [pair for pair, _ in zip(found, range(limit), strict=False)]

    def nearest(
        self, vector: np.ndarray, now: datetime, limit: int, also: Collection[str] = ()
    ) -> dict[str, float]:
        with self._held() as (held, _, visible):
            return nearest_of(held.table, vector, held.public_rows(visible.rows(now), now), limit, also)

    def public(self, keys: Collection[str], now: datetime) -> set[str]:
        with self._held() as (held, _, visible):
            return held.public(keys, visible(now), now)

    def spread(self, words: Collection[str], now: datetime) -> dict[str, float]:
        with self._held() as (held, _, _visible):
            every = max(len(held.entries), 1)
        return {word: len(self.keyword(word, now, every)) / every for word in words}

    def sentences(self, keys: Collection[str]) -> dict[str, Kept]:
        with self.index.snapshot() as connection:
            return kept_of(connection, keys)

    @contextmanager
    def _held(self) -> Iterator[tuple[Held, sqlite3.Connection, "Visible"]]:
        with self.index.reading() as reader:
            held = held_of(str(self.index.path), reader.connection, vectors_name())
            yield held, reader.connection, Visible(reader.columns)


class Visible:
    """Which documents (by number) anyone may see at an instant."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def __call__(self, now: datetime) -> set[int]:
        return set(self.rows(now).tolist())

    def rows(self, now: datetime) -> np.ndarray:
        return self._columns.ids[self._columns.visible.at(now.timestamp()).rows]


def searched_terms(text: str) -> list[str]:
    """The analysed words of a question and what the editors' terms say is the same."""
    protected = vocabulary.current_protected() or BUILT_IN
    words = vocabulary.compiled(vocabulary.current_rules(), protected)
    asked = terms(text, protected)
    found = list(asked)
    for start in range(len(asked)):
        for length in range(1, words.longest + 1):
            for other in words.rules.get(asked[start : start + length], ()):
                found.extend(other)
    return found
