"""A message that asks two things is answered question by question."""

from chatbot.language.chatter import CHATTER
from chatbot.language.parts import Part, parts_of
from chatbot.language.telling import EVERYWHERE
from chatbot.language.words import content_words
from chatbot.turn import Turn
from portal.passages.store import PassageStore

from .followups import resolved
from .gate import Gate
from .read import Read
from .retrieve import Retrieve


class Parts:
    """Each question finds its own passages; those for which the pages have an answer stand in ``turn.parts``."""

    even_when_settled = False

    def __init__(self, store: PassageStore | None = None) -> None:
        self._steps = (Retrieve(store), Read(), Gate(store))

    def __call__(self, turn: Turn) -> None:
        if turn.intent == "live":
            turn.decision = "not needed"
            return
        parts = parts_of(turn.text)
        asked = [self._asked(turn, part) for part in parts]
        turn.is_answered_whole = turn.band == "answered"
        answered = [each for each in asked if each.band == "answered"]
        turn.parts = answered if turn.is_answered_whole or any(map(names_something, answered)) else []
        turn.is_left_open = len(turn.parts) < len(parts)
        if turn.parts:
            turn.band = "answered"
        turn.decision = f"{len(turn.parts)} of {len(parts)} answered" if parts else "one question"

    def _asked(self, turn: Turn, part: Part) -> Turn:
        own = Turn(part.text, turn.previous, text=part.text, now=turn.now, intent="knowledge")
        leans = resolved(part.text, turn.previous)
        own.search_text = leans if leans != part.text else part.in_full
        for step in self._steps:
            step(own)
        return own


def names_something(part: Turn) -> bool:
    """ "And how much would I get?" is answered only beside what it was asked with."""
    return any(word not in EVERYWHERE | CHATTER for word in content_words(part.text))
