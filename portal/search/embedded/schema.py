"""The tables of one generation. A change here makes older files unreadable, so they are rebuilt."""

import hashlib
import sqlite3
from contextlib import closing

from portal.search import analysis
from portal.search.prepared import TEXTS

TOKENS = """tokenize="ascii tokenchars '_.:&|'" """

SCHEMA = f"""
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, digest TEXT NOT NULL,
    record TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX document_version ON document (version);
CREATE TABLE gone (id INTEGER PRIMARY KEY, version INTEGER NOT NULL);
CREATE VIRTUAL TABLE words USING fts5({", ".join(TEXTS)}, exact, {TOKENS});
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, col);
CREATE TABLE passage (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, document INTEGER NOT NULL, digest TEXT NOT NULL,
    chatbot INTEGER NOT NULL, record TEXT NOT NULL
);
CREATE INDEX passage_document ON passage (document);
CREATE VIRTUAL TABLE passage_words USING fts5(heading, questions, body, {TOKENS});
CREATE TABLE vector (
    passage TEXT NOT NULL, part INTEGER NOT NULL, model TEXT NOT NULL, digest TEXT NOT NULL,
    vector BLOB NOT NULL, PRIMARY KEY (passage, part, model)
) WITHOUT ROWID;
CREATE TABLE sentence (
    passage TEXT PRIMARY KEY, model TEXT NOT NULL, cut TEXT NOT NULL, digest TEXT NOT NULL, marks BLOB NOT NULL,
    vectors BLOB NOT NULL
);
CREATE TABLE applied (entry INTEGER PRIMARY KEY, at REAL NOT NULL);
"""
VECTORS = {
    "vector": "passage, part, model, digest, vector",
    "sentence": "passage, model, cut, digest, marks, vectors",
}
"""Dear to make, so a new generation takes them along."""
VERSION = int(hashlib.sha256(f"{SCHEMA}{analysis.VERSION}".encode()).hexdigest()[:7], 16)


def create(connection: sqlite3.Connection) -> None:
    connection.executescript(SCHEMA + f"PRAGMA user_version = {VERSION};")


def tokens(text: str) -> list[str]:
    """As the tables of words read it."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(
            f"CREATE VIRTUAL TABLE t USING fts5(text, {TOKENS}); CREATE VIRTUAL TABLE v USING fts5vocab(t, instance);"
        )
        connection.execute("INSERT INTO t VALUES (?)", (text,))
        return [row[0] for row in connection.execute("SELECT term FROM v ORDER BY offset")]


def is_current(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA user_version").fetchone()[0] == VERSION
