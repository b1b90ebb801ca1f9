"""What stands under a label: "Cost: nothing", or "Cost" as a heading with the text below it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from portal.importing.record import Block, Record

LABELLED = re.compile(r"^(?P<label>[A-Z][\w’'/&, -]{1,44}?)\s*(?::|\s[–—-])\s*(?P<value>\S.*)$", re.S)
LONGEST_LABEL = 60
SHORT = 12
HEADS = {"heading", "question"}


@dataclass(frozen=True, slots=True)
class Section:
    blocks: tuple[Block, ...]
    lines: frozenset[int]
    """With the label's own."""

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks if block.text)

    @property
    def line(self) -> int:
        return self.blocks[0].line

    @property
    def found(self) -> tuple[str, int]:
        return self.text, self.line

    @property
    def is_short(self) -> bool:
        return len(self.text.split()) <= SHORT


def sections_of(blocks: Sequence[Block], wanted: Mapping[str, re.Pattern[str]]) -> dict[str, Section]:
    """By the names in ``wanted``, whose patterns match a whole label. The first of each counts."""
    found: dict[str, Section] = {}
    for index, block in enumerate(blocks):
        name, value = _labelled(block, wanted)
        if name is None or name in found:
            continue
        below = [block.turned("text", value)] if value else _below(blocks, index, wanted)
        if below:
            lines = frozenset([block.line, *(one.line for one in below)])
            found[name] = Section(tuple(below), lines)
    return found


def without(blocks: Sequence[Block], sections: Sequence[Section]) -> list[Block]:
    """The text without what became fields."""
    gone = set().union(*(one.lines for one in sections)) if sections else set()
    return [block for block in blocks if block.line not in gone]


def settled(record: Record, sections: Iterable[Section]) -> Record:
    """Without claims to date that stand in a field of their own, which is kept true there."""
    lines = set().union(*(one.lines for one in sections))
    kept = [one for one in record.findings if one.code != "undated_claim" or one.line not in lines]
    return replace(record, findings=tuple(kept))


def _labelled(block: Block, wanted: Mapping[str, re.Pattern[str]]) -> tuple[str | None, str]:
    match = LABELLED.match(block.text)
    if match and block.type not in HEADS and (name := _name(match["label"], wanted)):
        return name, match["value"].strip()
    bare = block.text.rstrip(" :?")
    is_label = block.type in HEADS or block.text.rstrip().endswith(":") or len(bare) <= LONGEST_LABEL
    return (_name(bare, wanted), "") if is_label and len(bare) <= LONGEST_LABEL else (None, "")


def _name(label: str, wanted: Mapping[str, re.Pattern[str]]) -> str | None:
    return next((name for name, pattern in wanted.items() if pattern.fullmatch(label.strip())), None)


def _below(blocks: Sequence[Block], index: int, wanted: Mapping[str, re.Pattern[str]]) -> list[Block]:
    """A label that is a heading holds all up to the next; one on a line of its own the line below it."""
    below: list[Block] = []
    for block in blocks[index + 1 :]:
        labelled = block.type != "item" and _labelled(block, wanted)[0]
        if block.type in HEADS or block.type == "call_to_action" or labelled:
            break
        below.append(block)
    return below
