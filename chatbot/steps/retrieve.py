"""The passages that bear on the question."""

from chatbot.language.words import tokens
from chatbot.statuses import STATUSES
from chatbot.turn import Turn
from portal.passages.retrieval import Found, Retrieved, retrieve
from portal.passages.store import PassageStore, current_store

LIMIT = 8
SPEAKS_FOR_ITSELF = 0.03
OPINION = 0.10


class Retrieve:
    """What the site itself says stands before what somebody says of themselves, unless they are asked about."""

    even_when_settled = True

    def __init__(self, store: PassageStore | None = None) -> None:
        self._store = store

    def __call__(self, turn: Turn) -> None:
        if not self._is_needed(turn):
            turn.decision = "not needed"
            return
        store = self._store or current_store()
        answer = retrieve(store, turn.search_text, turn.now, limit=LIMIT * 2)
        asked = set(tokens(turn.search_text))
        found = sorted(answer.found, key=lambda item: (-worth(item, asked), item.entry.key))[:LIMIT]
        turn.retrieved = Retrieved(tuple(found), by_words_alone=answer.by_words_alone)
        best = turn.retrieved.best
        turn.decision = f"{len(found)} passages, best {best.score:.3f}" if best else "nothing"

    def _is_needed(self, turn: Turn) -> bool:
        if turn.is_settled:
            return STATUSES[turn.status].offers_pages
        return turn.intent != "live"


def worth(found: Found, asked: set[str]) -> float:
    """The score, less what a voice of somebody's own costs when nobody asked for it."""
    passage = found.entry.passage
    if not passage.attribution:
        return found.score
    spoken = " ".join((passage.attribution, found.entry.title, *found.entry.names))
    names = {word for word in tokens(spoken) if len(word) > 3}
    if names & asked:
        return found.score
    return found.score - (OPINION if passage.opinion else SPEAKS_FOR_ITSELF)
