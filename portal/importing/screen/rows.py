"""The two sides of the screen: the source line by line, and what was read from it with its findings."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from portal.importing.record import Record
from portal.importing.shown import FIELD_OF, OWNER, WALLS

MOST_LINES = 4000


@dataclass(frozen=True, slots=True)
class SourceLine:
    number: int
    text: str
    is_used: bool
    """Whether a field or a finding points at it."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A finding of a record on the screen. ``name`` is its note's, and stays while the text and kind do."""

    code: str
    line: int | None
    message: str
    note: str = ""

    @property
    def name(self) -> str:
        digest = hashlib.sha256(f"{self.code} {self.line} {self.message}".encode()).hexdigest()
        return f"note-{digest[:12]}"

    @property
    def is_wall(self) -> bool:
        return self.code in WALLS

    @property
    def key(self) -> tuple[Any, ...]:
        return self.code, self.line, self.message[:500]


@dataclass(frozen=True, slots=True)
class Row:
    """A field of the form, the line it was read from, and what to look at in it."""

    field: Any
    line: int | None
    findings: Sequence[Pointer]
    raw: str = ""


def lines_of(text: str, used: Iterable[int | None]) -> list[SourceLine]:
    wanted = set(used)
    lines = text.split("\n")[:MOST_LINES]
    return [SourceLine(number, line, number in wanted) for number, line in enumerate(lines, 1)]


def pointers_of(findings: Iterable[Any], data: Any) -> list[Pointer]:
    """With the notes that were typed beside them."""
    made = [Pointer(one.code, one.line, one.message) for one in findings]
    made = list(dict.fromkeys(made))
    return [Pointer(one.code, one.line, one.message, data.get(one.name, "").strip()) for one in made]


def rows_of(form: Any, record: Record, pointers: Sequence[Pointer]) -> list[Row]:
    rows = []
    for one in form.shown:
        about = [pointer for pointer in pointers if FIELD_OF.get(pointer.code) == one.name]
        rows.append(Row(form[one.name], record.provenance.get(one.of), about))
    about = [pointer for pointer in pointers if FIELD_OF.get(pointer.code) == OWNER]
    said = next((field for field in ("employer", "organisation") if record.fields.get(field)), "employer")
    raw = str(record.fields.get(said) or "")
    return [*rows, Row(form["owner"], record.provenance.get(said), about, raw)]


def elsewhere(form: Any, pointers: Iterable[Pointer]) -> list[Pointer]:
    """What is about a line of the text, or about a field that this kind does not show."""
    fields = {OWNER, *(one.name for one in form.shown)}
    return [pointer for pointer in pointers if FIELD_OF.get(pointer.code) not in fields]
