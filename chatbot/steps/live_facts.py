"""What changes from day to day comes as rows from the index as it is now, never from a page's text."""

from chatbot.live.dated import look_up_kind, look_up_named
from chatbot.live.lookup import look_up, look_up_one
from chatbot.turn import Turn

from .dated_words import asks_when, dated_kind
from .live_words import asks_about_one_post


class LiveFacts:
    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        if asks_when(turn.text) and (standing := look_up_named(turn)):
            # Pages know how often it comes, and what else there is, while it takes nobody.
            turn.intent = "both" if standing == "between" else "live"
        elif kind := dated_kind(turn.text):
            turn.intent = "live"
            look_up_kind(turn, kind)
        elif asks_about_one_post(turn.text):
            look_up_one(turn)
        elif turn.wants_live:
            look_up(turn)
        elif turn.wants_pay:
            look_up(turn, shown_when_empty=False)
        turn.decision = f"{len(turn.cards)} shown" if turn.lookup or turn.cards else "not needed"
