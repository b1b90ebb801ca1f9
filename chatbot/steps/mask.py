"""Personal data goes before anything is stored, logged or sent to a model."""

from chatbot.turn import Turn
from portal.guard.personal import mask


class Mask:
    """From here on ``text`` and ``previous`` are masked, and nothing else of the question is read."""

    even_when_settled = True

    def __call__(self, turn: Turn) -> None:
        turn.text, found = mask(turn.text)
        turn.previous, _types = mask(turn.previous)
        turn.masked = tuple(found)
        turn.decision = ", ".join(found) or "nothing"
