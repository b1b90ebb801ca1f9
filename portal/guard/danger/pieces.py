"""What the learnt nets read of a text: the whole, its sentences, and stretches of sentences that never end."""

import re

from portal.guard.danger.folding import fold
from portal.guard.danger.patterns import shields
from portal.guard.danger.spelling import mend

LONGEST = 400
MOST = 24
SHORTEST = 12
RUN_ON = 45
STRETCH, STEP = 30, 20
"""Words of a stretch, and how far the next begins behind it: a hint must not drown in a long tale."""
FEWEST_WORDS = 3
"""Fewer say too little to be near to anything."""


def pieces(text: str) -> list[str]:
    """Each as ``plain`` gives it; none when too little is said."""
    text = text[: LONGEST * MOST]
    if len(re.findall(r"[^\W\d_]{2,}", text[:LONGEST])) < FEWEST_WORDS:
        return []
    sentences = [each.strip() for each in re.split(r"(?<=[.!?\n])\s+", text) if len(each.strip()) > SHORTEST]
    parts = sentences if len(sentences) > 1 else []
    return [plain(each) for each in [text[:LONGEST], *_stretched(parts or [text])][:MOST]]


def plain(text: str) -> str:
    """Spelling mended, shorthand written out, figures of speech away: what is left is in the words of the corpus."""
    figures, _ = shields()
    return figures.sub("", mend(fold(text))).strip()


def _stretched(sentences: list[str]) -> list[str]:
    found: list[str] = []
    for sentence in sentences:
        words = sentence.split()
        if len(words) > RUN_ON:
            starts = range(0, len(words) - STRETCH + STEP, STEP)
            found += [" ".join(words[start : start + STRETCH]) for start in starts]
        elif len(sentences) > 1:
            found.append(sentence)
    return found
