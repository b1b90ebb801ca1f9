"""What goes into the index, what is asked of it, and what comes back. All frozen, all plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """A value that holds from an instant (included) until another (excluded); None is open-ended."""

    value: str
    start: datetime | None = None
    end: datetime | None = None

    def holds(self, at: datetime) -> bool:
        return (self.start is None or self.start <= at) and (self.end is None or at < self.end)


@dataclass(frozen=True, slots=True)
class Dated(Span):
    """One of a field's values that turn on a day. The first and the last to hold may be open-ended."""

    value: Any


@dataclass(frozen=True, slots=True)
class Point:
    """A named point, WGS84 degrees. A name that means whole ``areas`` too, as an authority's does, carries theirs."""

    name: str
    latitude: float
    longitude: float
    areas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A section or an answer that can be cited by itself.

    ``key`` is ``app.model:pk#anchor``. Whoever is speaking is said in ``attribution`` ("Larkshire, about
    itself"); ``said_on`` dates it. ``opinion`` marks what does not answer what is true (a supplier's page).
    """

    key: str
    heading: str
    text: str
    url: str
    questions: tuple[str, ...] = ()
    attribution: str = ""
    said_on: date | None = None
    undated: bool = False
    opinion: bool = False
    reviewed_on: date | None = None
    review_on: date | None = None
    searchable: bool = True
    chatbot: bool = True
    people: tuple[int, ...] = ()
    sources: tuple[Mapping[str, str], ...] = ()
    until: datetime | None = None
    """From then on it may not be quoted as it stands: somebody's consent ends."""

    def may_be_quoted(self, at: datetime) -> bool:
        return self.until is None or at < self.until


@dataclass(frozen=True, slots=True)
class Document:
    """One denormalised, findable thing. Holds instants, never a status.

    ``key`` is ``app.model:pk``. ``values`` maps a registered field's name to its value or a tuple of values
    (strings, numbers, booleans, aware datetimes); a dated field's are ``Dated``, and of a dated number one holds
    at a time. ``statuses`` are spans: what holds at an instant is the
    status then. ``visible`` bounds when anyone may find it at all (go-live, expiry, end of consent).
    """

    key: str
    kind: str
    title: str
    url: str
    summary: str = ""
    body: str = ""
    names: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    """Names that mean this alone, such as a reference or an abbreviation: asked for so, it stands on top."""
    questions: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    places: tuple[Point, ...] = ()
    statuses: tuple[Span, ...] = ()
    visible: Span = Span("visible")
    published_at: datetime | None = None
    changed_at: datetime | None = None
    """When what its page says was last changed."""
    review_on: date | None = None
    people: tuple[int, ...] = ()
    language: str = "en"
    passages: tuple[Passage, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What a result card shows and nobody searches (strings, numbers, lists)."""
    stale_from: datetime | None = None
    """From then on it says something that may not be said: whoever shows it makes it anew."""

    def is_stale(self, at: datetime) -> bool:
        return self.stale_from is not None and self.stale_from <= at
