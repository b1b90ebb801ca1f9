"""What is on the list now, as far as anybody may still read it."""

from dataclasses import dataclass
from typing import Self

from django.http import HttpRequest

from portal.search.related import found, hits, these, things
from portal.search.response import Hit, SearchResponse

from . import cookie
from .changes import changes


@dataclass(frozen=True, slots=True)
class Line:
    """One saved vacancy that can still be read."""

    pk: int
    hit: Hit
    changes: list[str]

    @property
    def is_open(self) -> bool:
        return "open" in self.hit.statuses


@dataclass(frozen=True, slots=True)
class Listed:
    """``gone`` counts those that were taken down; ``soon`` is what to look at when nothing was saved."""

    lines: list[Line]
    gone: int
    soon: SearchResponse | None

    @classmethod
    def of(cls, request: HttpRequest) -> Self:
        kept = cookie.read(request)
        shown = found(
            saved=these(one.key for one in kept),
            soon=things("vacancy", 3, status="open", sort="closes_at"),
        )
        known = hits(shown["saved"])
        lines = [
            Line(one.pk, known[one.key], changes(one, known[one.key])) for one in kept if one.key in known
        ]
        return cls(lines, len(kept) - len(lines), shown["soon"])

    @property
    def open_lines(self) -> list[Line]:
        """The soonest to close above the rest."""
        return sorted((line for line in self.lines if line.is_open), key=closing_first)

    @property
    def closed_lines(self) -> list[Line]:
        return [line for line in self.lines if not line.is_open]


def closing_first(line: Line) -> tuple[bool, float]:
    closes = line.hit.document.values.get("closes_at")
    return closes is None, closes.timestamp() if closes else 0.0
