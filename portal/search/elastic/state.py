"""How far a generation has read the log: a document inside it, so that whatever becomes of the index becomes of that."""

from collections.abc import Iterable, Mapping
from typing import Any

from portal.search.backends import Position

STATE_ID = "_state_"
REMEMBERED_SECONDS = 180


class State:
    """``generation`` is the index that it was read from, or "" where there is none."""

    def __init__(self, generation: str = "", source: Mapping[str, Any] | None = None) -> None:
        self.generation = generation
        self.position: Position | None = None
        self.protected: frozenset[str] = frozenset()
        self.audit: Mapping[str, Any] = {}
        self._applied: dict[int, float] = {}
        if source:
            self.position = Position(source["entry"], source["read_at"])
            self.protected = frozenset(source["protected"].split())
            self.audit = source.get("audit") or {}
            self._applied = {int(entry): at for entry, at in source["applied"]}

    @classmethod
    def of(cls, found: Mapping[str, Any]) -> "State":
        """From what the cluster answers when it is asked for the document."""
        return cls(found.get("_index", ""), (found.get("_source") or {}).get("state"))

    @property
    def applied(self) -> set[int]:
        return set(self._applied)

    def advance(self, position: Position, entries: Iterable[int]) -> None:
        self.position = position
        self._applied |= dict.fromkeys(entries, position.at)
        self._applied = {e: at for e, at in self._applied.items() if at >= position.at - REMEMBERED_SECONDS}

    def source(self) -> dict[str, Any]:
        position = self.position or Position(0, 0.0)
        told = {
            "entry": position.entry,
            "read_at": position.at,
            "protected": " ".join(sorted(self.protected)),
            "applied": [[entry, at] for entry, at in self._applied.items()],
            "audit": dict(self.audit),
        }
        return {"state": told}
