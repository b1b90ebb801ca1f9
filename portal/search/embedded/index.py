"""The embedded engine as the rest of search sees it."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from portal.search.analysis import BUILT_IN
from portal.search.backends import BackendDown, Held, Position
from portal.search.prepared import Prepared

from .cache import columns_of
from .files import Files, connect
from .idle import borrowed
from .reader import EmbeddedReader
from .schema import VECTORS, is_current, tokens
from .writer import Writer, get_meta, set_meta

REMEMBERED_SECONDS = 180


class EmbeddedIndex:
    name = "embedded"
    left_to_the_worker = False

    def __init__(self, folder: Path, generation: Path | None = None) -> None:
        self.files = Files(folder)
        self._generation = generation

    @property
    def path(self) -> Path | None:
        return self._generation or self.files.current()

    def exists(self) -> bool:
        try:
            with self._connection() as connection:
                return is_current(connection)
        except BackendDown:
            return False

    @contextmanager
    def _connection(self, write: bool = False) -> Iterator[sqlite3.Connection]:
        path = self.path
        if path is None:
            raise BackendDown("There is no index yet.")
        try:
            with closing(connect(path, write)) if write else borrowed(path) as connection:
                yield connection
        except sqlite3.Error as error:
            raise BackendDown(str(error)) from error

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """A read transaction on the current generation."""
        with self._connection() as connection:
            if not is_current(connection):
                raise BackendDown("The index was made by another version.")
            connection.execute("BEGIN")
            yield connection
            connection.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[EmbeddedReader]:
        with self.snapshot() as connection:
            columns = columns_of(file_of(connection), connection)
            protected = frozenset(get_meta(connection, "protected").split()) or BUILT_IN
            yield EmbeddedReader(connection, columns, protected)

    @contextmanager
    def writing(self) -> Iterator["EmbeddedWriting"]:
        with self._connection(write=True) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield EmbeddedWriting(connection)
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def hurried(self) -> "EmbeddedIndex":
        return self

    def stands(self) -> Position | None:
        """How far the log has been read."""
        with self.snapshot() as connection:
            return position_in(connection)

    def position(self, reader: EmbeddedReader) -> Position | None:
        """As of the reader's view."""
        return position_in(reader.connection)

    def count(self) -> int:
        with self.snapshot() as connection:
            return connection.execute("SELECT count(*) FROM document").fetchone()[0]

    def counts(self) -> dict[str, int]:
        """Passages that have a vector count once, however many vectors they have."""
        queries = {
            "documents": "SELECT count(*) FROM document",
            "passages": "SELECT count(*) FROM passage",
            "vectors": "SELECT count(DISTINCT passage) FROM vector JOIN passage ON passage.key = vector.passage"
            " AND passage.digest = vector.digest",
        }
        with self.snapshot() as connection:
            return {name: connection.execute(query).fetchone()[0] for name, query in queries.items()}

    def lately_applied(self) -> Collection[int]:
        with self.snapshot() as connection:
            return {row[0] for row in connection.execute("SELECT entry FROM applied")}

    def take_vectors(self, gives_way: Callable[[], bool] = lambda: False) -> int:
        """They are made here."""
        return 0

    def rebuilding(self) -> AbstractContextManager[bool]:
        return self.files.rebuilding()

    def new_generation(self) -> "EmbeddedIndex":
        """Empty but for the vectors, which are dear to make; those that no longer fit are dropped later."""
        generation = EmbeddedIndex(self.files.folder, self.files.new())
        with generation._connection(write=True) as new:
            for table, columns in VECTORS.items():
                marks = ", ".join("?" * len(columns.split(", ")))
                new.executemany(
                    f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608
                    self._vectors(table, columns),
                )
        return generation

    def _vectors(self, table: str, columns: str) -> list[tuple[Any, ...]]:
        """All there are, of an older version's file too: they hang on the text, not on how its words are read."""
        try:
            with self._connection() as old:
                return old.execute(f"SELECT {columns} FROM {table}").fetchall()  # noqa: S608
        except BackendDown:
            return []

    def take_over(self, generation: "EmbeddedIndex") -> None:
        """Readers see the new generation from their next search on."""
        path = generation.path
        if path is None:
            raise BackendDown("There is no new generation.")
        with generation._connection(write=True) as connection:
            # What is dropped may be of a person who is being erased.
            connection.execute("PRAGMA secure_delete = ON")
            Writer(connection).drop_stale_vectors()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        old = self.files.current()
        self.files.point_to(path)
        self.files.drop_others(path, *([old] if old else []))

    def make_ready(self) -> None:
        """It can be searched as it is written."""

    def roll_back(self) -> bool:
        """To the generation before. False where there is none of this schema."""
        before = self.files.before()
        if before:
            self.files.point_to(before)
        return before is not None

    def clean_up(self, now: datetime) -> list[str]:
        """For who holds the lock: whatever is neither read nor the one before was left by a rebuild that died."""
        kept = [path for path in (self.files.current(), self.files.before()) if path]
        return self.files.drop_others(*kept)

    def checking(self) -> AbstractContextManager[EmbeddedReader]:
        return self.reading()

    def tokens(self, text: str) -> list[str]:
        """What the index makes of analysed text."""
        return tokens(text)

    def held(self) -> Held:
        with self.snapshot() as connection:
            tables = (connection.execute(f"SELECT key, digest FROM {t}") for t in ("document", "passage"))  # noqa: S608
            return Held(*map(dict, tables))

    def last_audit(self) -> Mapping[str, Any]:
        with self.snapshot() as connection:
            return json.loads(get_meta(connection, "audit") or "{}")

    def drop_old(self) -> None:
        """Deletes the generation before the current one, which a reader may just be opening: it asks again."""
        current = self.files.current()
        self.files.drop_others(*([current] if current else []))

    def give_up(self, generation: "EmbeddedIndex") -> None:
        """Nobody reads it yet, so it goes with all that is not current."""
        self.drop_old()


class EmbeddedWriting:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.writer = Writer(connection)

    def position(self) -> Position | None:
        return position_in(self.connection)

    def applied(self) -> Collection[int]:
        return {row[0] for row in self.connection.execute("SELECT entry FROM applied")}

    @property
    def protected(self) -> frozenset[str]:
        return frozenset(get_meta(self.connection, "protected").split())

    def protect(self, words: Collection[str]) -> None:
        set_meta(self.connection, "protected", " ".join(sorted(words)))

    def remember_audit(self, told: Mapping[str, Any]) -> None:
        set_meta(self.connection, "audit", json.dumps(told))

    def insist(self) -> None:
        """What is written stands, even where the index believes to hold it already: for mending it."""
        self.writer.insists = True

    def put(self, documents: Iterable[Prepared]) -> int:
        return sum(self.writer.put(prepared) for prepared in documents)

    def remove(self, keys: Iterable[str]) -> int:
        return self.writer.remove(keys)

    def advance(self, position: Position, entries: Iterable[int]) -> None:
        set_meta(self.connection, "entry", str(position.entry))
        set_meta(self.connection, "read_at", repr(position.at))
        self.connection.executemany(
            "INSERT OR REPLACE INTO applied (entry, at) VALUES (?, ?)",
            [(entry, position.at) for entry in entries],
        )
        self.connection.execute("DELETE FROM applied WHERE at < ?", (position.at - REMEMBERED_SECONDS,))


def position_in(connection: sqlite3.Connection) -> Position | None:
    entry = get_meta(connection, "entry")
    return Position(int(entry), float(get_meta(connection, "read_at"))) if entry else None


def file_of(connection: sqlite3.Connection) -> Path:
    """What the connection reads; the pointer may have moved on since."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])
