"""The API's description of what the chatbot takes and gives; ``chatbot.answer`` is what it is made of."""

from typing import Annotated
from uuid import UUID

from ninja import Header, Schema
from pydantic import Field

from chatbot.feedback.models import Reason
from chatbot.statuses import Outcome

LONGEST = 100_000
IdempotencyKey = Annotated[
    str,
    Header(alias="Idempotency-Key", max_length=255),
]


class Question(Schema):
    """What is asked. ``conversation`` is the one that an earlier answer gave."""

    question: Annotated[str, Field(max_length=LONGEST)]
    conversation: UUID | None = None


class Feedback(Schema):
    """``reason`` and ``text`` are of use only where the answer was of none."""

    useful: bool
    reason: Reason | None = None
    text: Annotated[str, Field(max_length=LONGEST)] = ""


class StatusOut(Schema):
    """``tone`` is how it sounds, ``colour`` how it is shown, ``next_step`` what to offer after it."""

    status: str
    outcome: Outcome
    message: str
    tone: str
    colour: str
    next_step: str


class Begun(Schema):
    conversation: str


class SentenceOut(Schema):
    text: str
    sources: list[int]
    attribution: str
    caution: str


class SourceOut(Schema):
    number: int
    key: str
    title: str
    url: str
    heading: str
    quote: str
    reviewed_on: str | None


class FactOut(Schema):
    label: str
    value: str


class CardOut(Schema):
    kind: str
    key: str
    title: str
    url: str
    facts: list[FactOut]
    distance: float | None


class SignpostOut(Schema):
    name: str
    phone: str
    url: str
    when: str


class NearestOut(Schema):
    title: str
    url: str


class NotAppliedOut(Schema):
    text: str
    why: str


class LookupOut(Schema):
    total: int
    url: str
    applied: list[str]
    not_applied: list[NotAppliedOut]


class AnswerOut(Schema):
    conversation: str
    id: str
    outcome: Outcome
    status: str
    sentences: list[SentenceOut]
    sources: list[SourceOut]
    cards: list[CardOut]
    signposts: list[SignpostOut]
    nearest: list[NearestOut]
    contact: dict[str, str] | None
    message: str
    lookup: LookupOut | None
    masked: list[str]
    took_ms: int


class Told(AnswerOut):
    """An answer with the question that it answers, personal details hidden."""

    question: str


class Conversation(Schema):
    conversation: str
    signposts: list[SignpostOut]
    answers: list[Told]


class Thanks(Schema):
    message: str
    signposts: list[SignpostOut]
