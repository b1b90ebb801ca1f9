"""Leaves a cluster alone that did not answer, and lets one request find out whether it is back."""

import threading
import time

from portal.search.backends import BackendDown

PAUSE = 10.0


class Breaker:
    """One a process, cluster and purpose: a cluster that takes no writes may still be asked."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open_until: float | None = None

    @property
    def is_open(self) -> bool:
        return self._open_until is not None and time.monotonic() < self._open_until

    def enter(self) -> bool:
        """Whether this request is the one that probes; everybody else stays out until it is back.

        Raises ``BackendDown`` while the cluster is left alone.
        """
        with self._lock:
            if self._open_until is None:
                return False
            now = time.monotonic()
            if now < self._open_until:
                raise BackendDown("The cluster did not answer a moment ago.")
            self._open_until = now + PAUSE
            return True

    def failed(self) -> None:
        self._open_until = time.monotonic() + PAUSE

    def answered(self) -> None:
        self._open_until = None
