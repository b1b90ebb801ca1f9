"""Only so many answers are made at once in a process: more would be ready no sooner, and its pages would wait
behind all of them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

AT_ONCE = 1
"""A second would only take turns with it, and pages wait for both. There is a process more than there are cores, for
when one waits for another machine."""
LONGEST_WAIT = 20.0
"""Seconds, then it is answered all the same: what holds the room may hang."""

_room = threading.Semaphore(AT_ONCE)
_this_thread = threading.local()


def enter() -> None:
    """Waits for room. This thread has it until it leaves."""
    if not is_inside():
        _this_thread.inside = _room.acquire(timeout=LONGEST_WAIT)


def leave() -> None:
    if is_inside():
        _this_thread.inside = False
        _room.release()


def is_inside() -> bool:
    return getattr(_this_thread, "inside", False)


@contextmanager
def left_meanwhile() -> Iterator[None]:
    """While a model writes this answer, somebody else's is made."""
    was_inside = is_inside()
    leave()
    try:
        yield
    finally:
        if was_inside:
            enter()
