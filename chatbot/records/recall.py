"""What was asked before in a conversation, from its records."""

from collections.abc import Iterable
from uuid import UUID

from chatbot.answer import Answer, Nearest, Sentence, Source
from chatbot.site import contact
from chatbot.statuses import STATUSES
from portal import clock
from portal.passages.store import current_store
from portal.search.backends import BackendDown

from . import care
from .models import AnswerRecord
from .redrawing import redrawn

MOST_TURNS = 20


def previous_question(conversation: str) -> str:
    """The last one, as it was masked."""
    records = AnswerRecord.objects.of_conversation(conversation).reverse()
    return records.values_list("question", flat=True).first() or ""


def turns(conversation: str) -> list[tuple[str, Answer]]:
    """Questions with their answers as they may be shown now."""
    records = list(AnswerRecord.objects.of_conversation(conversation).reverse()[:MOST_TURNS])[::-1]
    return [(record.question, answer) for record, answer in shown_now(records)]


def shown_now(records: Iterable[AnswerRecord]) -> list[tuple[AnswerRecord, Answer]]:
    """What is public no more is left out, and live things are looked up afresh."""
    given = list(records)
    public = _public(source["key"] for r in given for source in r.answer.get("sources", ()))
    return [(record, _shown(record, public)) for record in given]


def forget(conversation: str) -> int:
    """Deletes all of it; returns how many answers went."""
    care.forget(conversation)
    return AnswerRecord.objects.filter(conversation=conversation).delete()[0]


def as_conversation(text: str) -> str:
    """The id as we write it, or nothing when it is none."""
    try:
        return UUID(text).hex
    except ValueError:
        return ""


def _public(keys: Iterable[str]) -> set[str]:
    wanted = set(keys)
    try:
        return current_store().public(wanted, clock.now()) if wanted else set()
    except BackendDown:
        return set()


def _shown(record: AnswerRecord, public: set[str]) -> Answer:
    sources = tuple(
        Source(**source) for source in record.answer.get("sources", ()) if source["key"] in public
    )
    numbers = {source.number for source in sources}
    told = (
        Sentence(**{**sentence, "sources": tuple(sentence["sources"])})
        for sentence in record.answer.get("sentences", ())
    )
    sentences = tuple(s for s in told if set(s.sources) <= numbers)
    now = redrawn(record, sentences, sources)
    status = STATUSES.get(now.status, STATUSES["unavailable"])
    return Answer(
        conversation=record.conversation.hex,
        id=record.pk.hex,
        outcome=status.outcome.value,
        status=now.status,
        sentences=sentences,
        sources=sources,
        cards=now.cards,
        nearest=tuple(Nearest(**page) for page in record.answer.get("nearest", ())),
        contact=contact() if status.offers_contact else None,
        message=str(status.message),
        lookup=now.lookup,
        masked=tuple(record.answer.get("masked", ())),
        took_ms=record.took_ms,
    )
