"""Offers while the lookup is being read: the index itself is asked, by whole beginnings of words, no letter forgiven."""

import sqlite3
from collections.abc import Iterator

from portal.search.analysis import analyse

from .held import put
from .lookup import MOST_WORDS, Lookup

MOST_DOCUMENTS = 50
COLUMNS = "{title names questions}"
CLOSE = "bm25(words, 8, 7, 4)"


def some_of(connection: sqlite3.Connection, text: str) -> Lookup:
    """The likeliest documents alone."""
    lookup, asked = Lookup(), " AND ".join(_beginnings(text))
    if asked:
        query = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY {CLOSE} LIMIT ?"  # noqa: S608
        rows = [number for (number,) in connection.execute(query, (f"{COLUMNS} : ({asked})", MOST_DOCUMENTS))]
        put(lookup, connection, f"document.id IN ({', '.join('?' * len(rows))})", tuple(rows))
    return lookup


def _beginnings(text: str) -> Iterator[str]:
    """The index holds stems: who has typed all of "family" asks for "famili"."""
    for token in analyse(text)[:MOST_WORDS]:
        yield "(" + " OR ".join(f'"{word}" *' for word in dict.fromkeys((token.word, token.term))) + ")"
