"""Rows of questions in, answers out: in order, one an input row, whatever goes wrong."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from chatbot.answer import Answer
from chatbot.pipeline import ask


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a file of questions. ``fields`` holds all of it, labels included."""

    id: str = ""
    question: str = ""
    previous: str = ""
    fields: dict[str, Any] = field(default_factory=dict)


def rows_of(lines: Iterable[str]) -> Iterator[Row]:
    """A line that cannot be read becomes a row without a question, so that lines never shift."""
    for line in lines:
        if line.strip():
            yield _row(line)


def _row(line: str) -> Row:
    try:
        data = json.loads(line)
        texts = {name: data.get(name) or "" for name in ("id", "question", "previous")}
        if not all(isinstance(text, (str, int)) for text in texts.values()):
            raise ValueError("a text is expected")
    except (ValueError, AttributeError):
        return Row()
    return Row(str(texts["id"]), str(texts["question"]), str(texts["previous"]), data)


def answered(row: Row, *, record: bool = False) -> Answer:
    """An unreadable row is answered as ``unavailable``."""
    if not row.fields:
        return Answer(conversation="", id="", outcome="unavailable", status="unavailable")
    return ask(row.question, previous=row.previous, record=record)
