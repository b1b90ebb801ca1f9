"""Talk around a question neither hides nor stands for what is asked."""

import pytest

from chatbot.language.strangers import asks_of_another_number
from chatbot.language.telling import telling_words
from chatbot.pipeline import ask
from chatbot.steps.followups import leans_on_previous

pytestmark = pytest.mark.django_db


def test_words_of_talk_tell_nothing():
    assert telling_words("gutted lol, reckon my cousin could get the bursary?") == telling_words(
        "get the bursary?"
    )


def test_a_message_of_talk_alone_keeps_what_it_has():
    assert telling_words("literally nothing") != []


def test_a_long_story_is_answered_by_the_page_that_it_is_about(make_page, store_of):
    text = "The harbour bursary pays £310 a month to a pilot who learns, and nobody pays it back."
    store = store_of(make_page("bursary", "The harbour bursary", ("What the bursary pays", text)))
    asked = "honestly gutted, my mate literally laughed, reckon theres any bursary for a harbour pilot lol"
    assert [s.text for s in ask(asked, record=False, store=store).sentences] == [text]


@pytest.mark.parametrize(
    ("question", "text", "of_another"),
    [
        ("is there money for the level 7 course", "The course is at level 6.", True),
        ("what is scp 24 worth", "SCP 3 is £24,796. Points 14 to 43 are not confirmed.", False),
        ("is it level 6 or level 7", "The course is at level 6.", False),
        ("how much is the bursary", "The course is at level 6.", False),
    ],
)
def test_another_number_of_the_same_thing_is_another_thing(question, text, of_another):
    assert asks_of_another_number(question, text) is of_another


def test_the_first_sentence_says_whether_it_follows_up():
    told_more = "do they want proof of that. I have had a bad back since spring and sit on a cushion"
    assert leans_on_previous(told_more)
    assert not leans_on_previous("how do I become a registered manager of a home for disabled children")


@pytest.mark.parametrize(
    ("question", "outcome"),
    [("how much do judges make", "refused"), ("how much does a pilot make", "answered")],
)
def test_what_a_phrase_stands_for_says_nothing_of_the_rest(question, outcome, make_page, store_of):
    text = "The pay of a pilot, the salary before tax, is £95 a night on the harbour tug."
    court = make_page("court", "Court", ("Who sits there", "Judges sit at the front, and nobody eats."))
    store = store_of(make_page("pay", "Pay", ("What the pay is", text)), court)
    assert ask(question, record=False, store=store).outcome == outcome
