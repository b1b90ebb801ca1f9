"""A page that works it out with the person, its form filled in with what she has said."""

from chatbot.answer import Card, Fact
from chatbot.turn import Turn
from portal.passages.handovers import Handover, handovers


class HandOver:
    """A card beside the answer; where the pages have none, the card is the answer."""

    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        found = [card(name, page) for name, know in handovers.items() if (page := know(turn.search_text))]
        turn.cards.extend(found)
        if found and not turn.lookup:
            turn.details["live_status"] = "handover"
        turn.decision = ", ".join(each.title for each in found) or "none"


def card(name: str, page: Handover) -> Card:
    facts = tuple(Fact(label, value) for label, value in page.facts)
    return Card(kind="handover", key=name, title=page.title, url=page.url, facts=facts)
