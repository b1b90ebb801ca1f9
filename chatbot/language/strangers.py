"""What a question names and a passage does not: another council, another year."""

import re

from .telling import EVERYWHERE
from .words import stem, tokens

NAME = re.compile(r"\b[A-Z][a-z’']+(?: (?:of |and |the )?[A-Z][a-z’']+)+\b")
YEAR_AHEAD = re.compile(r"\b20[3-9]\d\b")
"""People date their own past in any year; one so far ahead is asked of a rule or a sum."""
OF_BODIES = frozenset(
    map(stem, "council city county borough trust district metropolitan university royal".split())
)  # noqa: SIM905


LABELLED = re.compile(r"\b(level|stage|scp|band|tier) (\d+)\b", re.IGNORECASE)

SPAN = re.compile(r"\b(\d{1,2}) to (\d{1,2})\b")


def names_a_stranger(question: str, text: str) -> bool:
    """A name of two words or more of which the text holds none that tells it from others."""
    held = {stem(word) for word in tokens(text)}
    names = [
        {stem(word) for word in tokens(match[0])} - EVERYWHERE - OF_BODIES
        for match in NAME.finditer(question)
    ]
    return any(name and not name & held for name in names)


def asks_of_another_year(question: str, text: str) -> bool:
    return any(year[0] not in text for year in YEAR_AHEAD.finditer(question))


def asks_of_another_number(question: str, text: str) -> bool:
    """Of level 7 where the text tells of level 6 alone."""
    asked = {(label.lower(), number) for label, number in LABELLED.findall(question)}
    told = {(label.lower(), number) for label, number in LABELLED.findall(text)}
    labels = {label for label, _number in told}
    spans = [(int(low), int(high)) for low, high in SPAN.findall(text)]
    unsaid = [number for label, number in asked - told if label in labels]
    return (
        bool(unsaid)
        and not asked & told
        and not any(low <= int(n) <= high for n in unsaid for low, high in spans)
    )
