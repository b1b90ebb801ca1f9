"""The live part of an answer that was given before, looked up afresh: an old answer repeats no closed date."""

import logging
from dataclasses import dataclass

from chatbot.answer import Card, Lookup, Sentence, Source
from chatbot.statuses import STATUSES, Outcome
from chatbot.steps.handover import HandOver
from chatbot.steps.live_facts import LiveFacts
from chatbot.steps.route import choose_halves
from chatbot.steps.standing import Standing
from chatbot.turn import Turn

from .models import AnswerRecord

log = logging.getLogger(__name__)
STEPS = (LiveFacts(), HandOver(), Standing())
NO_LONGER = "no_longer_here"


@dataclass(frozen=True, slots=True)
class Redrawn:
    status: str
    cards: tuple[Card, ...] = ()
    lookup: Lookup | None = None


def redrawn(record: AnswerRecord, sentences: tuple[Sentence, ...], sources: tuple[Source, ...]) -> Redrawn:
    """By the same steps that looked it up first, from the question as it was masked."""
    had_sentences = bool(record.answer.get("sentences"))
    status = NO_LONGER if had_sentences and not sentences else record.status
    if record.status not in STATUSES or STATUSES[record.status].outcome not in (
        Outcome.ANSWERED,
        Outcome.LIVE,
    ):
        return Redrawn(status)
    turn = Turn(record.question, text=record.question, search_text=record.search_text)
    turn.sentences, turn.sources = list(sentences), list(sources)
    choose_halves(turn)
    try:
        for step in STEPS:
            step(turn)
    except Exception:
        log.exception("chat.not_redrawn", extra={"answer": record.pk.hex})
        return Redrawn(status)
    return Redrawn(_status_now(turn, status), tuple(turn.cards), turn.lookup)


def _status_now(turn: Turn, status: str) -> str:
    live = bool(turn.cards or turn.lookup)
    if turn.sentences:
        return "answered_and_live" if live else "answered"
    if STATUSES[status].outcome is Outcome.LIVE:
        return turn.details.get("live_status") or ("live_found" if turn.cards else "live_none")
    return status
