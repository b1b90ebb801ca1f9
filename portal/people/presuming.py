"""What would be shown if somebody agreed: for her eyes, before she does."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_presumed: ContextVar[frozenset[int]] = ContextVar("presumed", default=frozenset())


@contextmanager
def presuming(people: Iterable[int]) -> Iterator[None]:
    """Inside, these people count as having agreed. Only what one person is shown of herself is made so."""
    token = _presumed.set(frozenset(people))
    try:
        yield
    finally:
        _presumed.reset(token)


def presumed() -> frozenset[int]:
    return _presumed.get()
