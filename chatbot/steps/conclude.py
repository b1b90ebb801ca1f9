"""How the answer ends, when no step has said so yet; and what stands below it."""

from chatbot.answer import Nearest
from chatbot.site import contact
from chatbot.statuses import STATUSES
from chatbot.turn import Turn

from .followups import is_fragment
from .live_words import wants_knowledge

NEAREST = 3
BEARS_ON_IT = 0.25


class Conclude:
    even_when_settled = True

    def __call__(self, turn: Turn) -> None:
        if turn.danger:
            turn.status = turn.danger
            asks = (turn.is_follow_up_to_danger or wants_knowledge(turn.text)) and turn.band == "answered"
            if turn.danger == "signposted_danger" or not asks:
                turn.sentences, turn.sources = [], []
        elif not turn.status:
            turn.status = self._status(turn)
        status = STATUSES[turn.status]
        if status.offers_pages and not turn.danger:
            turn.nearest = nearest_pages(turn)
        if status.offers_contact and not turn.danger:
            turn.contact = contact()
        turn.decision = turn.status

    def _status(self, turn: Turn) -> str:
        live = bool(turn.lookup or turn.cards)
        if turn.sentences and turn.band == "answered":
            return "answered_and_live" if live else "answered"
        if live:
            turn.sentences, turn.sources = [], []
            return turn.details.get("live_status") or ("live_found" if turn.cards else "live_none")
        if not turn.previous and is_fragment(turn.text):
            turn.sentences, turn.sources = [], []
            return "unclear"
        if turn.sentences:
            return "closest"
        return "out_of_scope" if turn.band == "elsewhere" else "not_on_site"


def nearest_pages(turn: Turn) -> list[Nearest]:
    """Pages beside those that are cited, one line each."""
    cited = {source.key.split("#")[0] for source in turn.sources}
    pages: dict[str, Nearest] = {}
    for found in turn.retrieved.found:
        entry = found.entry
        bears = turn.retrieved.by_words_alone or found.cosine >= BEARS_ON_IT
        if entry.document not in cited and bears:
            pages.setdefault(entry.document, Nearest(entry.title, entry.url))
    return list(pages.values())[:NEAREST]
