"""Lines → blocks. Whether a line is a paragraph or a piece of a wrapped one is asked of the whole text."""

import re
from typing import Any

from portal.importing.cleaning.words import begins_small
from portal.importing.document import Line
from portal.importing.record import Block

ENDED = re.compile(r"[.!?:…][’”\"')\]]*$")
TYPES = {
    "heading": "heading",
    "title": "heading",
    "bold": "bold",
    "item": "item",
    "numbered": "numbered",
    "caption": "caption",
}


def to_blocks(lines: list[Line]) -> list[Block]:
    groups = _groups(lines)
    wrapped = _is_wrapped(groups)
    blocks: list[Block] = []
    for number, group in enumerate(groups):
        for line in group:
            last = blocks[-1] if blocks and blocks[-1].group == number else None
            if last is not None and (_in_brackets(last, line) or (wrapped and _continues(last, line))):
                joined = f"{last.text} {line.text}"
                blocks[-1] = Block(last.type, joined, last.line, number, {**last.data, **_place(line)})
            elif line.style == "image":
                blocks.append(Block("image", "", line.number, number, line.data))
            else:
                kind = TYPES.get(line.style, "text")
                blocks.append(Block(kind, line.text, line.number, number, {**line.data, **_place(line)}))
    return blocks


def _groups(lines: list[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = [[]]
    for line in lines:
        if line.text or line.style == "image":
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _is_wrapped(groups: list[list[Line]]) -> bool:
    breaks = [
        pair for group in groups for pair in zip(group, group[1:], strict=False) if len(pair[0].text) > 40
    ]
    going_on = [pair for pair in breaks if begins_small(pair[1].text) and not ENDED.search(pair[0].text)]
    return len(breaks) >= 3 and len(going_on) >= len(breaks) * 0.35


def _place(line: Line) -> dict[str, Any]:
    return {"_end": line.number, "_width": len(line.text), "_title": line.style == "title"}


def _continues(last: Block, line: Line) -> bool:
    """A wrapped line goes on when the one before it is nearly full, whatever that ends with."""
    return not line.style and last.type not in {"heading", "image"} and last.data["_width"] > 40


def _in_brackets(last: Block, line: Line) -> bool:
    """ "(Larkshire Council)" below a job's title belongs to it."""
    return (
        line.text.startswith("(") and last.type == "text" and bool(last.text) and not ENDED.search(last.text)
    )
