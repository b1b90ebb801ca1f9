"""Which engine answers, what it holds, how far it is behind."""

from typing import Any

from portal import clock

from . import backends
from .backends import BackendDown, Index, Position
from .sync import unread


def status() -> dict[str, Any]:
    """``backend`` is the engine that answers now ("none" when none does); ``behind`` counts changes that it
    has not read."""
    for index in backends.chosen():
        try:
            return {"backend": index.name, **index.counts(), "behind": behind(index)}
        except BackendDown:
            continue
    return {"backend": "none", "documents": 0, "passages": 0, "vectors": 0, "behind": 0}


def behind(index: Index) -> int:
    position = index.stands() or Position(0, 0.0)
    return len({entry.key for entry in unread(position, index.lately_applied(), clock.now())})
