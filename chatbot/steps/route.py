"""Where a question goes: an honest answer of its own, the live things, or the pages."""

from chatbot.turn import Turn

from .followups import resolved
from .intents import HOME_NATIONS, elsewhere, intent_of, is_foreign, other_nation
from .live_words import asks_for_pay, wants_knowledge, wants_vacancies
from .normalise import LONGEST


class Route:
    """Settles what needs no page. Sets ``search_text``: the question with what it leans on."""

    even_when_settled = False

    def __call__(self, turn: Turn) -> None:
        turn.search_text = resolved(turn.text, turn.previous)
        if not any(c.isalnum() for c in turn.text):
            turn.settle("empty")
        elif len(turn.text) > LONGEST:
            turn.settle("too_long")
        elif is_foreign(turn.text):
            turn.settle("other_language")
        elif status := intent_of(turn.text):
            turn.settle(status)
        elif turn.danger and not turn.is_follow_up_to_danger:
            turn.intent = "knowledge"
        elif (where := other_nation(turn.text)) and (where not in HOME_NATIONS or wants_vacancies(turn.text)):
            turn.settle("other_country")
        else:
            turn.nation = where
            if where and where not in turn.text.lower():
                turn.search_text = f"{turn.search_text} ({where.title()})"
            turn.search_text = f"{turn.search_text} {elsewhere(turn.text)}".strip()
            choose_halves(turn)
        turn.decision = turn.status or turn.intent


def choose_halves(turn: Turn) -> None:
    """What of it changes from day to day, and what the pages know."""
    live = wants_vacancies(turn.search_text)
    knows = wants_knowledge(turn.text) or not live
    turn.wants_live = live
    turn.wants_pay = asks_for_pay(turn.text)
    turn.intent = "both" if live and knows else "live" if live else "knowledge"
