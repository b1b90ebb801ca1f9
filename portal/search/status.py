"""Which engine answers, what it holds, how far it is behind."""

from typing import Any

from portal import clock

from . import backends
from .backends import BackendDown, Index, Position
from .sync import unread


def status() -> dict[str, Any]:
    """``backend`` is the engine that answers now ("none" when none does); ``behind`` counts changes that it
    has not read, ``audit`` tells what the last nightly comparison with the database found."""
    for index in backends.chosen():
        try:
            found = {"backend": index.name, **index.counts(), "behind": behind(index)}
            return {**found, "audit": dict(index.last_audit()) or None}
        except BackendDown:
            continue
    return {"backend": "none", "documents": 0, "passages": 0, "vectors": 0, "behind": 0, "audit": None}


def behind(index: Index) -> int:
    position = index.stands() or Position(0, 0.0)
    return len({entry.key for entry in unread(position, index.lately_applied(), clock.now())})
