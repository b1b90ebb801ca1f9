"""One writer of this host at a time."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.search.backends import BackendDown

NAP = 0.01


@contextmanager
def locked(path: Path, seconds: float | None) -> Iterator[None]:
    """Waits so many seconds at most, or as long as it takes. Raises ``BackendDown``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        _take(handle, seconds)
        yield
    finally:
        os.close(handle)


def _take(handle: int, seconds: float | None) -> None:
    if seconds is None:
        fcntl.flock(handle, fcntl.LOCK_EX)
        return
    until = time.monotonic() + seconds
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError as error:
            if time.monotonic() > until:
                raise BackendDown("Another process is writing to the cluster.") from error
            time.sleep(NAP)
