"""One question on its way through the steps."""

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from portal import clock
from portal.guard.danger import Verdict
from portal.passages.retrieval import Found, Retrieved

from .answer import Answer, Card, Lookup, Nearest, Sentence, Signpost, Source
from .hearing import Hearing
from .statuses import STATUSES


@dataclass(frozen=True, slots=True)
class Note:
    """What a step decided, and how long it took, for the record."""

    step: str
    decision: str
    ms: float


@dataclass(frozen=True, slots=True)
class Before:
    """What a model did when this was asked before; nothing, where ``drafted`` is None, and ``model`` says why."""

    drafted: list[tuple[str, list[int]]] | None = None
    failed: str = ""
    model: str = ""


@dataclass(slots=True)
class Turn:
    """``text`` is the normalised question, masked from the third step on, then with its misspellings mended; ``written``
    is it before that. ``question`` never leaves this object.

    ``danger`` is the status of somebody in danger or of a worry, ``category`` what kind it is; ``earlier`` what was
    found before in the conversation, where this question may have nothing of it. ``asked_as`` is the question in plain
    words, then without its short forms. ``nation`` is another one of the UK that is asked about, of which some pages
    know something. ``parts`` are the questions of a message that asks more than one, each as a turn of its own, where
    the pages answer it; ``is_answered_whole`` where they answer the message as it stands, ``is_left_open`` where they
    do not answer each of its questions. ``mode`` is the switch's: where it is given, it counts whatever the switch
    says. With ``before`` no model is called.
    """

    question: str
    previous: str = ""
    conversation: str = ""
    id: str = ""
    hearing: Hearing | None = None
    now: datetime = field(default_factory=clock.now)
    started: float = field(default_factory=time.perf_counter)
    text: str = ""
    written: str = ""
    search_text: str = ""
    wording: str = ""
    asked_as: tuple[str, ...] = ()
    masked: tuple[str, ...] = ()
    danger: str = ""
    category: str = ""
    severity: str = ""
    earlier: Verdict | None = None
    is_follow_up_to_danger: bool = False
    nation: str = ""
    intent: str = ""
    wants_live: bool = False
    wants_pay: bool = False
    mode: str = ""
    before: Before | None = None
    drafted: list[tuple[str, list[int]]] = field(default_factory=list)
    dropped: list[tuple[str, str]] = field(default_factory=list)
    retrieved: Retrieved = field(default_factory=lambda: Retrieved(()))
    band: str = ""
    parts: list["Turn"] = field(default_factory=list)
    is_answered_whole: bool = False
    is_left_open: bool = False
    chosen: tuple[Found, ...] = ()
    status: str = ""
    message: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    signposts: list[Signpost] = field(default_factory=list)
    nearest: list[Nearest] = field(default_factory=list)
    contact: Mapping[str, str] | None = None
    lookup: Lookup | None = None
    composer: str = ""
    notes: list[Note] = field(default_factory=list)
    decision: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.id = self.id or uuid.uuid4().hex
        self.conversation = self.conversation or uuid.uuid4().hex

    @property
    def is_settled(self) -> bool:
        """A step has said how it ends; what only finds answers is passed over."""
        return bool(self.status)

    @property
    def found(self) -> list[Found]:
        """For the whole message, after the best of each question that it asks."""
        best = [part.retrieved.best for part in self.parts]
        every = [*(item for item in best if item), *self.retrieved.found]
        return list({item.entry.key: item for item in every}.values())

    def settle(self, status: str) -> None:
        self.status = status
        self.decision = status

    def answer(self) -> Answer:
        status = STATUSES[self.status]
        return Answer(
            conversation=self.conversation,
            id=self.id,
            outcome=status.outcome.value,
            status=self.status,
            sentences=tuple(self.sentences),
            sources=tuple(self.sources),
            cards=tuple(self.cards),
            signposts=tuple(self.signposts),
            nearest=tuple(self.nearest),
            contact=self.contact,
            message=self.message or str(status.message),
            lookup=self.lookup,
            masked=self.masked,
            took_ms=round((time.perf_counter() - self.started) * 1000),
        )
