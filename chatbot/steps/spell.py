"""Misspelt words mended, before anything is read into them: what is asked for is found by its words."""

from chatbot.language.spelling import mended
from chatbot.turn import Turn
from portal.search.engine import words_held


class Spell:
    """What was written is kept as it was; ``text`` and ``previous`` are what is meant."""

    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        turn.written = turn.text
        turn.text = mended(turn.text, words_held)
        turn.previous = mended(turn.previous, words_held)
        turn.decision = "mended" if turn.text != turn.written else "as written"
