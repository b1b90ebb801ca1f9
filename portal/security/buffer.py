"""Counts on their way to the database: kept in the process for a second, then written in one go.

A process that is killed loses what it counted since the last writing, and nothing else.
"""

import atexit
import logging
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

log = logging.getLogger(__name__)


Key = Any
"""What is counted: any tuple that says it."""
Write = Callable[[Mapping[Key, int]], None]


class Buffer:
    """Safe to add to from any thread. What could not be written is written next time, with what came since."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._counts: Counter[Key] = Counter()
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def add(self, keys: Iterable[Key], seconds: float) -> None:
        with self._lock:
            self._counts.update(keys)
            if self._counts and self._timer is None:
                self._start(seconds)

    def _start(self, seconds: float) -> None:
        self._timer = threading.Timer(seconds, self._when_due, [seconds])
        self._timer.daemon = True
        self._timer.start()

    def _when_due(self, seconds: float) -> None:
        with self._lock:
            self._timer = None
        if not self.flush():
            self.add((), seconds)

    def flush(self) -> bool:
        """Writes what is there now; False when it has to wait."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
        if not counts:
            return True
        try:
            self._write(counts)
        except Exception:
            log.exception("counts.not_written", extra={"counts": len(counts)})
            with self._lock:
                self._counts.update(counts)
            return False
        return True

    def stop(self) -> None:
        """Nothing is written any more by itself."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = None

    def forget(self) -> None:
        """A forked child begins with nothing: its parent writes what is the parent's."""
        self._lock, self._timer = threading.Lock(), None
        self._counts.clear()

    def end(self) -> None:
        self.stop()
        self.flush()


def buffer_of_process(write: Write) -> Buffer:
    """One that is written when the process ends in peace, and is not inherited."""
    buffer = Buffer(write)
    atexit.register(buffer.end)
    os.register_at_fork(after_in_child=buffer.forget)
    return buffer
