"""Asks a question again as it was asked, and says what has become different since."""

from dataclasses import asdict, dataclass
from typing import Any

from chatbot.control.models import Mode
from chatbot.pipeline import run, steps
from chatbot.records.models import AnswerRecord
from chatbot.turn import Before, Turn
from portal.passages.store import PassageStore, current_store

from .differences import Difference, of_the_answer, of_the_way


@dataclass(frozen=True, slots=True)
class Replay:
    """``verdict``: identical, same answer (it came about otherwise) or different."""

    id: str
    verdict: str
    differences: tuple[Difference, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def replay(record: AnswerRecord, store: PassageStore | None = None) -> Replay:
    """At the instant at which it was asked. No model is called: what it wrote then is held to the pages of now."""
    store = store or current_store()
    turn = asked_again(record)
    run(turn, steps(store))
    answer, way = of_the_answer(record, turn), of_the_way(record, turn, store)
    verdict = "different" if answer else "same answer" if way else "identical"
    return Replay(record.pk.hex, verdict, (*answer, *way))


def asked_again(record: AnswerRecord) -> Turn:
    trace = record.trace
    decisions = {note["step"]: note["decision"] for note in record.steps}
    return Turn(
        question=record.question,
        previous=trace.get("previous", ""),
        now=record.made_at,
        mode=decisions.get("Switched") or Mode.ON.value,
        before=Before(trace.get("drafted"), trace.get("failed", ""), trace.get("model", "")),
    )
