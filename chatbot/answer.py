"""What the chatbot answers: the public object, the same on the page, in the API and from the command."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Sentence:
    """``sources`` are the numbers of the sources whose quotes hold every word that it rests on."""

    text: str
    sources: tuple[int, ...]
    attribution: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    number: int
    key: str
    title: str
    url: str
    heading: str
    quote: str
    reviewed_on: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """A live thing, drawn when the answer is shown. ``distance`` in miles."""

    kind: str
    key: str
    title: str
    url: str
    facts: tuple[Fact, ...] = ()
    distance: float | None = None


@dataclass(frozen=True, slots=True)
class Signpost:
    """Whom to call in danger, and when."""

    name: str
    phone: str
    url: str
    when: str

    @property
    def dialled(self) -> str:
        """The digits to dial; nothing where it is a text or has to be asked for."""
        return "" if any(c.isalpha() or c == "," for c in self.phone) else self.phone.replace(" ", "")


@dataclass(frozen=True, slots=True)
class Nearest:
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class NotApplied:
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """What was looked up among live things: how many match, where the same search stands, on what terms."""

    total: int
    url: str
    applied: tuple[str, ...] = ()
    not_applied: tuple[NotApplied, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    conversation: str
    id: str
    outcome: str
    status: str
    sentences: tuple[Sentence, ...] = ()
    sources: tuple[Source, ...] = ()
    cards: tuple[Card, ...] = ()
    signposts: tuple[Signpost, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    contact: Mapping[str, str] | None = None
    message: str = ""
    lookup: Lookup | None = None
    masked: tuple[str, ...] = ()
    took_ms: int = 0

    def as_json(self) -> dict[str, Any]:
        return asdict(self)
