"""What the chatbot lets go of, and in which order, where no open post fits all that was asked."""

import pytest

from chatbot.live.lookup import look_up
from chatbot.turn import Turn

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(vacancy, index):
    def ask(question: str) -> tuple[list[str], list[str]]:
        turn = Turn(question, search_text=question, wants_live=True)
        look_up(turn)
        return [card.title for card in turn.cards], [left.text for left in turn.lookup.not_applied]

    vacancy(title="Lighthouse keeper", summary="Keep the light.")
    index()
    return ask


def test_who_somebody_is_is_let_go_before_what_she_looks_for(told):
    assert told("I left the circus with two ponies, any lighthouse jobs") == (
        ["Lighthouse keeper"],
        ["left circus two ponies"],
    )


def test_a_place_is_let_go_before_the_kind_of_work(told):
    assert told("lighthouse jobs near Leeds") == (["Lighthouse keeper"], ["within 20 miles of Leeds"])


def test_what_alone_was_asked_for_is_not_let_go(told):
    assert told("any lion tamer jobs") == ([], [])
