"""What comes back from a search."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .request import SearchRequest
from .types import Document


@dataclass(frozen=True, slots=True)
class Highlight:
    """A piece of stored text and the spans in it that matched."""

    field: str
    text: str
    marks: tuple[tuple[int, int], ...]

    def pieces(self) -> list[tuple[str, bool]]:
        """The text cut up: (piece, whether it matched)."""
        cut, at = [], 0
        for start, end in self.marks:
            cut += [(self.text[at:start], False), (self.text[start:end], True)]
            at = end
        return [piece for piece in [*cut, (self.text[at:], False)] if piece[0]]


@dataclass(frozen=True, slots=True)
class Hit:
    document: Document
    statuses: tuple[str, ...] = ()
    miles: float | None = None
    nearest: str = ""
    """The name of the place that is so many miles away, where it has several."""
    marking: Callable[[], tuple[Highlight, ...]] = field(default=tuple, compare=False, repr=False)

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """Found when they are asked for: a list of cards shows none, and a body takes long to read."""
        return self.marking()

    @property
    def key(self) -> str:
        return self.document.key

    @property
    def kind(self) -> str:
        return self.document.kind

    def to_json(self) -> dict[str, Any]:
        document = self.document
        return {
            "key": document.key,
            "kind": document.kind,
            "title": document.title,
            "url": document.url,
            "summary": document.summary,
            "highlights": [
                {"field": h.field, "text": h.text, "marks": [list(mark) for mark in h.marks]}
                for h in self.highlights
            ],
            "statuses": list(self.statuses),
            "miles": None if self.miles is None else round(self.miles, 1),
            "nearest": self.nearest,
            "published_at": document.published_at.isoformat() if document.published_at else None,
            "values": {name: plain(value) for name, value in document.values.items()},
            "extra": plain(document.extra),
        }


@dataclass(frozen=True, slots=True)
class FacetValue:
    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """Counts as they would be with this field's own choice left out. A chosen value always stands here."""

    name: str
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class SearchResponse:
    request: SearchRequest
    total: int
    results: tuple[Hit, ...]
    related: tuple[Hit, ...] = ()
    facets: Mapping[str, Facet] = field(default_factory=dict)
    did_you_mean: str = ""
    """A likelier spelling, with which the same search finds something."""
    respelt: str = ""
    """A likelier spelling that the site holds, whether or not the filters leave any of it."""
    corrected: bool = False
    """The words found nothing at all, and the results are those of ``did_you_mean``."""
    degraded: bool = False
    took_ms: float = 0.0
    pinned: tuple[Hit, ...] = ()
    """What the team put on top for these words; outside total, facets and pages."""
    renamed: tuple[tuple[str, str], ...] = ()
    """Old names that the words hold, each with the name of today, which is searched for as well."""

    @property
    def unpinned(self) -> tuple[Hit, ...]:
        """The results without what stands above them already."""
        above = {hit.key for hit in self.pinned}
        return tuple(hit for hit in self.results if hit.key not in above)

    @property
    def pages(self) -> int:
        return -(-self.total // self.request.page_size)

    def to_json(self) -> dict[str, Any]:
        return {
            "total": self.total,
            "page": self.request.page,
            "pages": self.pages,
            "pinned": [hit.to_json() for hit in self.pinned],
            "results": [hit.to_json() for hit in self.results],
            "related": [hit.to_json() for hit in self.related],
            "facets": {
                name: [
                    {"value": v.value, "label": v.label, "count": v.count, "selected": v.selected}
                    for v in facet.values
                ]
                for name, facet in self.facets.items()
            },
            "did_you_mean": self.did_you_mean or None,
            "corrected": self.corrected,
            "degraded": self.degraded,
            "took_ms": round(self.took_ms, 1),
        }


def plain(value: Any) -> Any:
    """As JSON can carry it."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)
