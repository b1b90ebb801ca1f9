"""A text in a sentence or two: the author's own."""

import re
from collections.abc import Iterable

from portal.importing.record import Block

LONGEST = 300


def summary_of(body: Iterable[Block]) -> str:
    found = summary_in(body)
    return found[0] if found else ""


def summary_in(body: Iterable[Block]) -> tuple[str, int] | None:
    """The first sentences of the first paragraph, as many as fit, with its line."""
    first = next((block for block in body if block.type == "text" and len(block.text.split()) > 8), None)
    summary = ""
    for sentence in re.split(r"(?<=[.!?])\s+", first.text if first else ""):
        if len(summary) + len(sentence) > LONGEST:
            break
        summary = f"{summary} {sentence}".strip()
    return (summary, first.line) if first and summary else None
