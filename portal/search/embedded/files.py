"""Generations as files, and the pointer that says which one is read.

A file in WAL mode is never replaced (open and new readers would apply the old log to it), so each
generation has its own name and only the small pointer file is swapped.
"""

import fcntl
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from portal.search.backends import BackendDown

from . import schema

POINTER = "current"
BUSY_SECONDS = 20


class Files:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> Path | None:
        """The generation that is read now, or None where there is none yet."""
        try:
            name = (self.folder / POINTER).read_bytes().decode().strip()
        except OSError:
            return None
        path = self.folder / name
        return path if name and path.is_file() else None

    def before(self) -> Path | None:
        """The newest generation of this schema beside the one that is read."""
        current = self.current()
        found = [path for path in self.folder.glob(f"{_start()}*.sqlite3") if path != current]
        return max(found, key=lambda path: path.stat().st_mtime, default=None)

    def new(self) -> Path:
        """An empty generation that nobody reads yet."""
        self._make_folder()
        path = self.folder / f"{_start()}{secrets.token_hex(4)}.sqlite3"
        connection = connect(path, write=True)
        try:
            schema.create(connection)
        finally:
            connection.close()
        return path

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BackendDown(f"The index folder {self.folder} cannot be made: {error.strerror}.") from error
        if not os.access(self.folder, os.W_OK | os.X_OK):
            raise BackendDown(f"The index folder {self.folder} cannot be written to.")

    def point_to(self, path: Path) -> None:
        draft = self.folder / f"{POINTER}.{secrets.token_hex(4)}"
        draft.write_text(path.name)
        draft.replace(self.folder / POINTER)

    def drop_others(self, *kept: Path) -> list[str]:
        """Deletes every generation but these, and names them. A reader that has one open keeps what it holds."""
        names = {path.name for path in kept}
        others = [path for path in self.folder.glob("content-*.sqlite3") if path.name not in names]
        for path in others:
            for suffix in ("", "-wal", "-shm"):
                with suppress(OSError):
                    path.with_name(path.name + suffix).unlink()
        return [path.name for path in others]

    @contextmanager
    def rebuilding(self) -> Iterator[bool]:
        """True for the one process that may rebuild, False for any other meanwhile."""
        self._make_folder()
        handle = os.open(self.folder / "rebuild.lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                yield False
                return
            yield True
        finally:
            os.close(handle)


def _start() -> str:
    return f"content-{schema.VERSION:x}-"


def connect(path: Path, write: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode; a reading one cannot write, and passes from thread to thread."""
    if write:
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA journal_size_limit = 8388608")
        return connection
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode=ro",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA query_only = 1")
    return connection
