"""The questions of a message that asks more than one."""

import re
from dataclasses import dataclass

from .asking import TURNS
from .telling import telling_words
from .words import content_words

SENTENCE = re.compile(r"(?<=[.?!;])\s+|\n+")
OPENER = (
    r"(?:how|what|what['’]?s|whats|which|where|where['’]?s|when|why|who|who['’]?s|whos"
    r"|(?:can|could|do|does|did|will|would|should|may|must|am|are|is|was|wasn['’]?t|wasnt|isn['’]?t|isnt|aren['’]?t|arent)"
    r" (?:i|you|we|he|she|they|it|u|my|that|this|there|those|these|an?|the|people|someone|somebody|anyone|any|councils?|employers?|social))"
)
JOINED = re.compile(rf"\s*,?\s+(?:and|but|also|plus)\s+(?={OPENER}\b)|\s*,\s+(?={OPENER}\b)", re.IGNORECASE)
OPENS = re.compile(
    rf"^(?:(?:and|or|so|but|also|just|please|then|ok(?:ay)?|hi|hello|wot|like)[, ]+)*(?:{OPENER}|any)\b",
    re.IGNORECASE,
)
LEANS = re.compile(
    r"\b(?:it|its|that|this|they|them|their|theirs|those|these|one|ones|he|she|him|her|hers|his|there|then)\b",
    re.I,
)
OF_AN_AMOUNT = re.compile(r"^how (?:much|many|long|often|old)\b", re.IGNORECASE)
MOST = 3
STANDS_ALONE = 3
STORY_WORDS = 30


@dataclass(frozen=True, slots=True)
class Part:
    """``text`` is one question; ``about`` what the message says before that, where the question leans on it."""

    text: str
    about: str = ""

    @property
    def in_full(self) -> str:
        return f"{self.about}. {self.text}" if self.about else self.text


def parts_of(text: str) -> list[Part]:
    """None where only one thing is asked."""
    pieces = [
        piece.strip(" ,")
        for line in SENTENCE.split(text)
        for piece in JOINED.split(line)
        if piece.strip(" ,")
    ]
    asking = [piece for piece in pieces if is_asked(piece)]
    if not 1 < len(asking) <= MOST:
        return []
    story = " ".join(piece.rstrip(".?! ") for piece in pieces if piece not in asking)
    about = " ".join(story.split()[-STORY_WORDS:])
    first = asking[0].rstrip(".?! ")
    return [
        Part(
            piece, "" if stands_alone(piece) else about if piece is asking[0] else f"{about} {first}".strip()
        )
        for piece in asking
    ]


def is_asked(piece: str) -> bool:
    """Also by where it turns to asking; a bare "why?" is no question of its own."""
    asks = OPENS.search(piece) or TURNS.search(piece) or piece.endswith("?")
    return bool(asks) and bool(content_words(piece) or OF_AN_AMOUNT.match(piece))


def stands_alone(piece: str) -> bool:
    return not LEANS.search(piece) and len(telling_words(piece)) >= STANDS_ALONE
