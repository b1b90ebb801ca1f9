"""Python looks for garbage the more often the more is made; where much is made to be kept, that is most of the work."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_building = 0


@contextmanager
def without_collecting() -> Iterator[None]:
    """For building what is kept. Others may build beside: the last one switches it on again."""
    _count(1)
    try:
        yield
    finally:
        _count(-1)


@contextmanager
def building_to_last() -> Iterator[None]:
    """The same, and what stands then is never looked through again, which would hold up a request for a third of a
    second. For what happens seldom: garbage of that moment stays."""
    with without_collecting():
        yield
        gc.freeze()


def _count(more: int) -> None:
    global _building
    with _lock:
        _building += more
        if _building:
            gc.disable()
        else:
            gc.enable()
