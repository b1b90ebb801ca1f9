"""A dated offer that the answer cites comes as a card too, with how it stands at this moment."""

from chatbot.live.cards import card_of
from chatbot.turn import Turn
from portal.search import search
from portal.search.request import SearchRequest

KINDS = ("programme",)
MOST = 2


class Standing:
    """After all else: it adds to an answer, and never makes one."""

    even_when_settled = True

    def __call__(self, turn: Turn) -> None:
        shown = {card.key for card in turn.cards}
        keys = {source.key.partition("#")[0] for source in turn.sources} - shown
        if not turn.sentences or not keys:
            turn.decision = "not needed"
            return
        found = search(SearchRequest(kinds=KINDS, keys=tuple(keys), page_size=MOST), turn.now, facets=False)
        turn.cards.extend(card_of(hit) for hit in found.results)
        turn.decision = f"{len(found.results)} cards"
