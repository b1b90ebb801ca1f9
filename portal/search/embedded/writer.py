"""Writes to one generation, all inside one transaction that holds its write lock."""

import sqlite3
from collections.abc import Iterable
from functools import cached_property

from portal.search.prepared import TEXTS, Prepared

from .schema import VECTORS

COLUMNS = ", ".join([*TEXTS, "exact"])
MARKS = ", ".join("?" * (len(TEXTS) + 1))


class Writer:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.insists = False

    @cached_property
    def version(self) -> int:
        """The version that this write makes; asked for only when something changes."""
        version = int(get_meta(self.connection, "version", "0")) + 1
        set_meta(self.connection, "version", str(version))
        return version

    def put(self, prepared: Prepared) -> bool:
        """Stores a document and its passages; False when it stands there already, exactly so."""
        row = self.connection.execute(
            "SELECT id, digest FROM document WHERE key = ?", (prepared.key,)
        ).fetchone()
        if row and row[1] == prepared.digest and not self.insists:
            return False
        if row:
            self._clear(row[0])
        values = (prepared.key, self.version, prepared.digest, prepared.record, prepared.body)
        cursor = self.connection.execute(
            "INSERT INTO document (key, version, digest, record, body) VALUES (?, ?, ?, ?, ?)", values
        )
        number = cursor.lastrowid
        if self.insists and number is not None:
            self._clear_words(number)
        self.connection.execute(
            f"INSERT OR REPLACE INTO words (rowid, {COLUMNS}) VALUES (?, {MARKS})",  # noqa: S608
            (number, *prepared.texts, prepared.exact),
        )
        self._put_passages(number, prepared)
        return True

    def _put_passages(self, document: int | None, prepared: Prepared) -> None:
        for passage in prepared.passages:
            self._clear_passage(passage.key)
            cursor = self.connection.execute(
                "INSERT INTO passage (key, document, digest, chatbot, record) VALUES (?, ?, ?, ?, ?)",
                (passage.key, document, passage.digest, passage.chatbot, passage.record),
            )
            self.connection.execute(
                "INSERT OR REPLACE INTO passage_words (rowid, heading, questions, body) VALUES (?, ?, ?, ?)",
                (cursor.lastrowid, passage.heading, passage.questions, passage.body),
            )

    def _clear_passage(self, key: str) -> None:
        """An anchor may have moved to another document."""
        run = self.connection.execute
        run("DELETE FROM passage_words WHERE rowid = (SELECT id FROM passage WHERE key = ?)", (key,))
        run("DELETE FROM passage WHERE key = ?", (key,))

    def remove(self, keys: Iterable[str]) -> int:
        removed = 0
        for key in keys:
            if self.insists:
                self._clear_passages_of(key)
            if row := self.connection.execute("SELECT id FROM document WHERE key = ?", (key,)).fetchone():
                self._clear(row[0])
                removed += 1
        return removed

    def _clear_passages_of(self, key: str) -> None:
        """Whatever document the index thinks that they belong to."""
        start = f"{key}#"
        rows = self.connection.execute(
            "SELECT key FROM passage WHERE substr(key, 1, ?) = ?", (len(start), start)
        )
        for (passage,) in rows.fetchall():
            self._clear_passage(passage)

    def _clear_words(self, number: int) -> None:
        run = self.connection.execute
        run("DELETE FROM passage_words WHERE rowid IN (SELECT id FROM passage WHERE document = ?)", (number,))
        run("DELETE FROM passage WHERE document = ?", (number,))
        run("DELETE FROM words WHERE rowid = ?", (number,))

    def _clear(self, number: int) -> None:
        run = self.connection.execute
        self._clear_words(number)
        run("DELETE FROM document WHERE id = ?", (number,))
        run("INSERT OR REPLACE INTO gone (id, version) VALUES (?, ?)", (number, self.version))

    def drop_stale_vectors(self) -> None:
        """Vectors of passages that are gone or read differently now, and of their sentences."""
        for table in VECTORS:
            self.connection.execute(
                f"DELETE FROM {table} WHERE NOT EXISTS (SELECT 1 FROM passage"  # noqa: S608
                f" WHERE passage.key = {table}.passage AND passage.digest = {table}.digest)"
            )


def get_meta(connection: sqlite3.Connection, name: str, default: str = "") -> str:
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return row[0] if row else default


def set_meta(connection: sqlite3.Connection, name: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))
