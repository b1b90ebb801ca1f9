"""What is asked of the index: one frozen object for pages, saved searches, alerts, feeds and the chatbot."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from django.http import QueryDict

from .types import Point

Bound = float | datetime | None
LONGEST_QUERY = 500
LARGEST_PAGE = 100


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """Words and filters. Values within a field widen, fields narrow.

    ``filters`` maps a field to its chosen values, ``ranges`` to (from, to), both included. Without ``status``
    everything visible is found, with what is closed below what is open. ``sort`` is ``relevance``,
    ``newest``, ``title``, ``distance`` or a sortable field, a minus in front turning it round. ``correct``
    lets a misspelt query that finds nothing be run as corrected; alerts and feeds switch it off. ``read``
    lets a page's search box read conditions out of the words; the engine never does. ``keys``
    asks for these documents alone, as a page does that keeps a list; no address holds them.
    """

    q: str = ""
    kinds: tuple[str, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ranges: Mapping[str, tuple[Bound, Bound]] = field(default_factory=dict)
    place: Point | None = None
    miles: float | None = None
    status: tuple[str, ...] = ()
    sort: str = "relevance"
    page: int = 1
    page_size: int = 20
    language: str = ""
    correct: bool = True
    read: bool = True
    keys: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        put = object.__setattr__
        readable = self.q.encode("utf-8", "ignore").decode()
        put(self, "q", " ".join(readable.split())[:LONGEST_QUERY].strip())
        put(self, "kinds", tuple(sorted(set(self.kinds))))
        put(self, "status", tuple(sorted(set(self.status))))
        put(self, "keys", tuple(sorted(set(self.keys))))
        filters = {name: tuple(sorted(set(v))) for name, v in sorted(self.filters.items()) if v}
        put(self, "filters", filters)
        ranges = {
            n: (low, high) for n, (low, high) in sorted(self.ranges.items()) if (low, high) != (None, None)
        }
        put(self, "ranges", ranges)
        put(self, "page", max(1, self.page))
        put(self, "page_size", min(max(1, self.page_size), LARGEST_PAGE))

    def __hash__(self) -> int:
        return hash((self.q, self.kinds, tuple(self.filters.items()), tuple(self.ranges.items()), self.page))

    def but(self, **changes: Any) -> Self:
        """The same request with some parts changed, on its first page unless a page is given."""
        return replace(self, **{"page": 1, **changes})

    def without(self, name: str, value: str = "") -> Self:
        """The request without one chosen value, or without everything that ``name`` holds."""
        if name in ("q", "sort", "language"):
            return self.but(**{name: "relevance" if name == "sort" else ""})
        if name in ("place", "miles"):
            return self.but(miles=None, **({"place": None} if name == "place" else {}))
        if name in ("kind", "status"):
            attribute = {"kind": "kinds", "status": "status"}[name]
            kept = tuple(v for v in getattr(self, attribute) if value and v != value)
            return self.but(**{attribute: kept})
        filters = {**self.filters, name: tuple(v for v in self.filters.get(name, ()) if value and v != value)}
        ranges = {n: r for n, r in self.ranges.items() if n != name}
        return self.but(filters=filters, ranges=ranges)

    @classmethod
    def from_query(cls, query: QueryDict) -> tuple["SearchRequest", list[str], dict[str, str]]:
        """The request, the unknown parameters, and a message for each known one with a bad value."""
        from .reading import read_query

        return read_query(query)

    def to_query(self) -> str:
        """The address's query string, without its question mark."""
        from .reading import write_query

        return write_query(self)

    def to_json(self) -> dict[str, Any]:
        from .reading import to_json

        return to_json(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "SearchRequest":
        from .reading import from_json

        return from_json(data)
