"""Which kind a document is: every registered kind scores it, the highest wins."""

from portal.importing.cleaning import clean
from portal.importing.messages import found
from portal.importing.reading import Source
from portal.importing.record import Record
from portal.importing.registry import importers

SURE = 0.15  # lead of the winner from which the kind is not called a guess


def to_record(source: Source, kind: str = "auto") -> Record:
    """Pure: the same source gives the same record. Raise KeyError for a kind that nobody registered."""
    document = clean(source)
    if kind != "auto":
        return importers[kind].parse(document)
    scores = sorted(((one.score(document), one.kind) for one in importers), reverse=True)
    best = scores[0]
    record = importers[best[1]].parse(document)
    if len(scores) > 1 and best[0] - scores[1][0] < SURE:
        unsure = found("kind_unsure", None, text=best[1])
        return _with(record, unsure)
    return record


def _with(record: Record, finding: object) -> Record:
    from dataclasses import replace

    return replace(record, findings=(*record.findings, finding))  # type: ignore[arg-type]


def unreadable(name: str, why: str) -> Record:
    return Record(file=name, kind=None, findings=(found("unreadable", None, why=why),))
