"""Reading connections that wait for the next reader: to open one takes longer than most of what is asked of it."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .files import connect

MOST = 8
_idle: list[tuple[Path, sqlite3.Connection]] = []
_lock = threading.Lock()


@contextmanager
def borrowed(path: Path) -> Iterator[sqlite3.Connection]:
    """For one reader. Whatever goes wrong meanwhile ends the connection."""
    connection = _taken(path) or connect(path)
    try:
        yield connection
    except BaseException:
        connection.close()
        raise
    with _lock:
        _idle.append((path, connection))
        if len(_idle) > MOST:
            _idle.pop(0)[1].close()


def _taken(path: Path) -> sqlite3.Connection | None:
    """The latest of this file. Where there is none, those of files that are gone are ended: they keep them on the disk."""
    with _lock:
        for place in reversed(range(len(_idle))):
            if _idle[place][0] == path:
                return _idle.pop(place)[1]
        gone = [one for one in _idle if not one[0].exists()]
        _idle[:] = [one for one in _idle if one not in gone]
    for _path, connection in gone:
        connection.close()
    return None
