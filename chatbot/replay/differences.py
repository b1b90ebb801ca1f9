"""What differs between the record of an answer and the same question asked again."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from chatbot.records.models import AnswerRecord, Setup
from chatbot.records.setup import setup_now
from chatbot.records.trace import listed, passage_digest
from chatbot.turn import Turn
from portal.passages.store import Entry, PassageStore

NOT_COMPARED = {"Normalise", "Mask"}
"""They saw the question before it was masked; what they made of it is what is asked again."""
AS_GOOD_AS = 0.002
"""Scores nearer than this are the same: a vector depends a little on what it was made beside."""


@dataclass(frozen=True, slots=True)
class Difference:
    """``kind``: setting, passage, words, meaning, step, outcome or sentence. ``where`` says which."""

    kind: str
    where: str
    before: str
    now: str


def of_the_answer(record: AnswerRecord, turn: Turn) -> list[Difference]:
    return [*_outcome(record, turn), *_sentences(record, turn)]


def of_the_way(record: AnswerRecord, turn: Turn, store: PassageStore) -> list[Difference]:
    return [*_settings(record), *_passages(record, store), *_lists(record, turn), *_steps(record, turn)]


def _settings(record: AnswerRecord) -> Iterator[Difference]:
    setup = Setup.objects.filter(pk=record.setup).first()
    before, now = setup.values if setup else {}, setup_now()
    for name in sorted(before.keys() | now.keys()):
        if before.get(name) != now.get(name):
            yield Difference("setting", name, str(before.get(name, "")), str(now.get(name, "")))


def _passages(record: AnswerRecord, store: PassageStore) -> Iterator[Difference]:
    before = {found["key"]: found.get("digest", "") for found in record.found}
    entries = store.entries(before) if before else {}
    for key, old in before.items():
        now = _digest(entries.get(key))
        if now != old:
            yield Difference("passage", key, old, now)


def _digest(entry: Entry | None) -> str:
    return passage_digest(entry) if entry else "gone"


def _lists(record: AnswerRecord, turn: Turn) -> Iterator[Difference]:
    for kind, now in (("words", turn.retrieved.words), ("meaning", turn.retrieved.meaning)):
        before = dict(record.trace.get(kind, []))
        after = dict(listed(now))
        for key in sorted(before.keys() | after.keys()):
            one, other = before.get(key), after.get(key)
            if one is None or other is None or abs(one - other) > AS_GOOD_AS:
                yield Difference(kind, key, _score(one), _score(other))


def _score(score: float | None) -> str:
    return "not among the first" if score is None else f"{score:.4f}"


def _steps(record: AnswerRecord, turn: Turn) -> Iterator[Difference]:
    before = {note["step"]: note["decision"] for note in record.steps}
    now = {note.step: note.decision for note in turn.notes}
    for step in dict.fromkeys([*before, *now]):
        if step not in NOT_COMPARED and before.get(step) != now.get(step):
            yield Difference("step", step, before.get(step, "not taken"), now.get(step, "not taken"))


def _outcome(record: AnswerRecord, turn: Turn) -> Iterator[Difference]:
    if record.status != turn.status:
        yield Difference("outcome", "status", record.status, turn.status)


def _sentences(record: AnswerRecord, turn: Turn) -> Iterator[Difference]:
    """Those that are gone and those that are new; where all are there, their order, sources and who says them."""
    before = [_told(s, record.answer["sources"]) for s in record.answer.get("sentences", [])]
    now = [_told(asdict(s), [asdict(source) for source in turn.sources]) for s in turn.sentences]
    if before == now:
        return
    for number in range(max(len(before), len(now))):
        one = before[number] if number < len(before) else ""
        other = now[number] if number < len(now) else ""
        if one != other:
            yield Difference("sentence", str(number + 1), one, other)


def _told(sentence: dict[str, Any], sources: Iterable[dict[str, Any]]) -> str:
    keys = [source["key"] for source in sources if source["number"] in sentence["sources"]]
    beside = [part for part in (sentence["attribution"], sentence["caution"]) if part]
    return " ".join([sentence["text"], f"[{', '.join(keys)}]", *(f"({part})" for part in beside)])
