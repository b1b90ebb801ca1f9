"""Clean words of a length that can be read."""

import re
import unicodedata

from chatbot.turn import Turn

LONGEST = 500
READ_AT_MOST = 100_000
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f]")


class Normalise:
    """Composed characters, no invisible ones, single spaces. Length is judged only after danger has been."""

    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        turn.text = clean(turn.question)
        turn.previous = clean(turn.previous)
        turn.decision = f"{len(turn.text)} characters"


def clean(text: str) -> str:
    text = unicodedata.normalize("NFKC", INVISIBLE.sub("", text[:READ_AT_MOST]))
    text = "".join(" " if unicodedata.category(c).startswith("C") else c for c in text)
    return " ".join(text.split())
