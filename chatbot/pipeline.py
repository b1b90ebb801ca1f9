"""From a question to an answer: one list of steps, one place where anything may go wrong."""

import logging
import time
from collections.abc import Iterator, Sequence
from typing import Protocol

from portal.guard.danger import Severity, Verdict
from portal.passages.store import PassageStore
from portal.search.remembering import remembered

from . import room
from .answer import Answer
from .hearing import Hearing
from .records import care
from .records.keep import keep
from .steps.compose import Compose
from .steps.conclude import Conclude
from .steps.danger import Danger
from .steps.gate import Gate
from .steps.handover import HandOver
from .steps.live_facts import LiveFacts
from .steps.mask import Mask
from .steps.normalise import Normalise
from .steps.parts import Parts
from .steps.queue import Queue
from .steps.read import Read
from .steps.retrieve import Retrieve
from .steps.route import Route
from .steps.spell import Spell
from .steps.standing import Standing
from .steps.switched import Switched
from .steps.verify import Verify
from .turn import Note, Turn

log = logging.getLogger(__name__)


class Step(Protocol):
    """One job. A step that only finds answers is passed over once an earlier one has settled the turn."""

    even_when_settled: bool

    def __call__(self, turn: Turn) -> None: ...


def steps(store: PassageStore | None = None) -> Sequence[Step]:
    return (
        Normalise(),
        Danger(),
        Switched(),
        Mask(),
        Queue(),
        Spell(),
        Route(),
        LiveFacts(),
        HandOver(),
        Retrieve(store),
        Read(),
        Gate(store),
        Parts(store),
        Compose(),
        Verify(store),
        Conclude(),
        Standing(),
    )


def up_to(last: type[Step], store: PassageStore | None = None) -> Sequence[Step]:
    """The steps until one is done, for whoever wants no answer: nothing is written, by a model or into a record."""
    listed = steps(store)
    return listed[: 1 + next(number for number, step in enumerate(listed) if isinstance(step, last))]


def ask(
    question: str,
    *,
    previous: str = "",
    conversation: str = "",
    id: str = "",
    earlier: Verdict | None = None,
    record: bool = True,
    hearing: Hearing | None = None,
    store: PassageStore | None = None,
) -> Answer:
    """Never raises: what goes wrong becomes an ``unavailable`` answer, and the log holds the cause.

    ``previous`` is the question before, ``earlier`` whether somebody was in danger before. ``record`` keeps what the
    answer was and how it came about, unless whoever was ``hearing`` it has left. ``id`` is the answer's, where it
    is known before.
    """
    turn = Turn(question, previous, conversation, id, hearing, earlier=earlier)
    run(turn, steps(store))
    answer = turn.answer()
    if record and not (hearing and hearing.is_over):
        _record(turn, answer)
    return answer


def _record(turn: Turn, answer: Answer) -> None:
    """An answer is given even where it cannot be kept."""
    if turn.category:
        care.remember(turn.conversation, turn.category, Severity(turn.severity))
    try:
        keep(turn, answer)
    except Exception:
        log.exception("chat.not_recorded", extra={"answer": turn.id})


def run(turn: Turn, listed: Sequence[Step]) -> None:
    try:
        with remembered():
            for step in _due(turn, listed):
                begun = time.perf_counter()
                turn.decision = ""
                step(turn)
                ms = round((time.perf_counter() - begun) * 1000, 1)
                turn.notes.append(Note(type(step).__name__, turn.decision, ms))
    except Exception:
        # The traceback names no question: people write what must not be logged.
        log.exception("chat.failed", extra={"answer": turn.id, "steps": len(turn.notes)})
        turn.sentences, turn.sources, turn.cards, turn.lookup = [], [], [], None
        turn.status = turn.danger or "unavailable"
    finally:
        room.leave()


def _due(turn: Turn, listed: Sequence[Step]) -> Iterator[Step]:
    for step in listed:
        if step.even_when_settled or not turn.is_settled:
            yield step
