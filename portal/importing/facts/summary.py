"""A text in a sentence or two: the author's own."""

import re
from collections.abc import Iterable

from portal.importing.record import Block

LONGEST = 300


def summary_of(body: Iterable[Block]) -> str:
    """The first sentences of the first paragraph, as many as fit."""
    text = next((block.text for block in body if block.type == "text" and len(block.text.split()) > 8), "")
    summary = ""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        if len(summary) + len(sentence) > LONGEST:
            break
        summary = f"{summary} {sentence}".strip()
    return summary
