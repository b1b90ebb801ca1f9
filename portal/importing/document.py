"""A document on its way from lines to blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from portal.importing.messages import found
from portal.importing.record import Block, Dropped, Finding


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or a part of one. ``style`` is what the file's own markup says of it: heading, item, image,
    caption, quote, or nothing."""

    number: int
    text: str
    style: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Notes:
    """What cleaning saw on its way: nothing that it takes out is lost."""

    findings: list[Finding] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    images: list[dict[str, Any]] = field(default_factory=list)
    links: list[dict[str, Any]] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def find(self, code: str, line: int | None, **values: Any) -> None:
        self.findings.append(found(code, line, **values))

    def drop(self, why: str, line: int, text: str) -> None:
        if text.strip():
            self.dropped.append(Dropped(why, line, text.strip()))

    def learn(self, name: str, value: Any, line: int) -> None:
        """A field that the chrome itself states ("Written by ..."); the first one counts."""
        if value not in (None, "", []) and name not in self.facts:
            self.facts[name] = value
            self.lines[name] = line


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned document: blocks in order, and what was seen while cleaning."""

    name: str
    blocks: tuple[Block, ...]
    notes: Notes
    counted: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)
