"""Quotes hold words together, a minus right before a word excludes it; all else is words."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from portal.search.analysis import Token, analyse

MOST_TOKENS = 32

_PART = re.compile(
    r'(?<!\S)(?P<minus>-(?=["“\w]))?(?:["“”](?P<quoted>[^"“”]+)["“”]|(?P<plain>[^\s"“”]+))|["“”]'
)

_STOP = """
a about am an and any are as at be been by can could do does for from get had has have how i if in into is it
its many me much my of on or our please so than that the their them then there these they this to was we were what
when where which while who why will with would you your
"""
STOP_WORDS = frozenset(_STOP.split())

UNITS_OF_TIME = frozenset("year years yr yrs month months week weeks".split())


@dataclass(frozen=True, slots=True)
class Part:
    """Words that belong together: a quotation, an exclusion, or loose words."""

    tokens: tuple[Token, ...]
    quoted: bool = False
    excluded: bool = False


def parse(text: str, protected: Collection[str]) -> list[Part]:
    """The parts in order; neighbouring loose words are one part. At most 32 tokens are read."""
    parts: list[Part] = []
    left = MOST_TOKENS
    for match in _PART.finditer(text):
        tokens = tuple(analyse(match["quoted"] or match["plain"] or "", protected))[:left]
        left -= len(tokens)
        if not tokens:
            continue
        part = Part(tokens, bool(match["quoted"]), bool(match["minus"]))
        loose = not part.quoted and not part.excluded
        if loose and parts and not parts[-1].quoted and not parts[-1].excluded:
            parts[-1] = Part(parts[-1].tokens + tokens)
        else:
            parts.append(part)
    return parts


def is_stop_word(token: Token) -> bool:
    return token.word in STOP_WORDS and not token.term.startswith("_")


def is_length_of_time(token: Token, after: Token | None) -> bool:
    """Of "after 10 years" the ten tells of whoever asks: pages that answer it name other numbers."""
    return token.word.isdecimal() and after is not None and after.word in UNITS_OF_TIME
