"""Which kind a document is: every registered kind scores it, the highest wins."""

from dataclasses import dataclass, replace

from portal.importing.cleaning import clean
from portal.importing.document import Document
from portal.importing.messages import found
from portal.importing.reading import Source
from portal.importing.record import Record
from portal.importing.registry import importers

SURE = 0.15  # lead of the winner from which the kind is not called a guess
CERTAIN = 0.35


@dataclass(frozen=True, slots=True)
class Judgement:
    """``lead`` over ``second``, the next likely kind; ``why`` in sentences."""

    kind: str
    lead: float
    second: str | None
    why: tuple[str, ...]

    @property
    def is_guess(self) -> bool:
        return self.lead < SURE

    @property
    def is_certain(self) -> bool:
        return self.lead >= CERTAIN


def judge(document: Document) -> Judgement:
    scores = sorted(((one.score(document), one.kind) for one in importers), reverse=True)
    (best, kind), others = scores[0], scores[1:]
    second, name = others[0] if others else (0.0, None)
    return Judgement(kind, best - second, name, tuple(importers[kind].signs(document)))


def to_record(source: Source, kind: str = "auto") -> Record:
    """Pure: the same source gives the same record. Raise KeyError for a kind that nobody registered."""
    return record_of(clean(source), kind)


def record_of(document: Document, kind: str = "auto") -> Record:
    if kind != "auto":
        return importers[kind].parse(document)
    judged = judge(document)
    record = importers[judged.kind].parse(document)
    if judged.is_guess and judged.second:
        unsure = found("kind_unsure", None, text=judged.kind)
        return replace(record, findings=(*record.findings, unsure))
    return record


def unreadable(name: str, why: str) -> Record:
    return Record(file=name, kind=None, findings=(found("unreadable", None, why=why),))
