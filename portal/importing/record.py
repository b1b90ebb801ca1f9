"""What an import makes of one document, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a person should look at. ``code`` never changes; ``message`` is for the editor."""

    code: str
    line: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the document in its order.

    ``type`` is one of heading, text, item, question, completion, quote, pull_quote, caption, image,
    recognition, voice, call_to_action. ``group`` numbers the run of lines without a blank one between.
    """

    type: str
    text: str
    line: int
    group: int = 0
    data: Mapping[str, Any] = field(default_factory=dict)

    def turned(self, type: str, text: str | None = None, **data: Any) -> "Block":
        return replace(
            self,
            type=type,
            text=self.text if text is None else text,
            data={**self.data, **data},
        )

    def as_json(self) -> dict[str, Any]:
        public = {key: value for key, value in self.data.items() if not key.startswith("_")}
        return {"type": self.type, "text": self.text, "line": self.line, **public}


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of the file that are not the author's: why they were left out, and where they stood."""

    why: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    question: str
    answer: str
    line: int


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody the text names; ``role`` in the text's own words."""

    name: str
    role: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Quote:
    speaker: str | None
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Record:
    """``kind`` is null when the file could not be read; then ``findings`` says why."""

    file: str
    kind: str | None
    fields: Mapping[str, Any] = field(default_factory=dict)
    body: tuple[Block, ...] = ()
    questions: tuple[Answer, ...] = ()
    people: tuple[Named, ...] = ()
    quotes: tuple[Quote, ...] = ()
    findings: tuple[Finding, ...] = ()
    provenance: Mapping[str, int] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "file": self.file,
            "kind": self.kind,
            "fields": dict(self.fields),
            "body": [block.as_json() for block in self.body],
            "questions": [{"question": one.question, "answer": one.answer} for one in self.questions],
            "people": [{"name": one.name, "role": one.role} for one in self.people],
            "quotes": [{"speaker": one.speaker, "text": one.text} for one in self.quotes],
            "findings": [
                {"code": one.code, "line": one.line, "message": one.message} for one in self.findings
            ],
            "provenance": dict(self.provenance),
            "dropped": [{"why": one.why, "line": one.line, "text": one.text} for one in self.dropped],
        }
