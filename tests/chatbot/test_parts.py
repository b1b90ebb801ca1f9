"""A message that asks more than one thing."""

import pytest

from chatbot.language.parts import parts_of
from chatbot.pipeline import ask
from chatbot.steps.parts import names_something
from chatbot.turn import Turn

pytestmark = pytest.mark.django_db
FEES = (
    "What the licence costs",
    "The pilot’s licence costs £140 a year, and the harbour board sends the bill.",
)
DAYS = ("How many days of practice", "Practice on the water for the pilot takes 60 days, on two boats.")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "what does a pilot earn and do they get a pension",
            ["what does a pilot earn", "do they get a pension"],
        ),
        ("How much is it? And who pays?", ["How much is it?", "And who pays?"]),
        ("is there a fee, and how long is the course", ["is there a fee", "how long is the course"]),
    ],
)
def test_each_question_of_a_message_is_one_of_its_own(text, asked):
    assert [part.text for part in parts_of(text)] == asked


@pytest.mark.parametrize(
    "text",
    ["what does a pilot earn", "I sail and I fish. can I be a pilot", "is it hard or is it easy", "why?"],
)
def test_one_question_has_no_parts(text):
    assert parts_of(text) == []


def test_what_leans_on_the_story_is_asked_with_it():
    first, second = parts_of("I sail with my dad. do they take me as a pilot and what does it cost")
    assert "I sail with my dad" in first.in_full
    assert "do they take me as a pilot" in second.in_full
    assert second.in_full.endswith("what does it cost")


def test_each_question_gets_a_sentence_of_its_own_page(make_page, store_of):
    store = store_of(
        make_page("fees", "The harbour pilot’s licence", FEES),
        make_page("days", "Practice on the water", DAYS),
    )
    answer = ask(
        "what does the licence cost, and how many days of practice on the water are there",
        record=False,
        store=store,
    )
    assert [sentence.text for sentence in answer.sentences] == [FEES[1], DAYS[1]]
    assert answer.status == "answered"


def test_a_question_that_no_page_answers_does_not_take_the_other_with_it(make_page, store_of):
    store = store_of(make_page("fees", "The harbour pilot’s licence", FEES))
    asked = "what does the pilot licence cost and what is the canteen menu on fridays"
    answer = ask(asked, record=False, store=store)
    assert [sentence.text for sentence in answer.sentences] == [FEES[1]]


@pytest.mark.parametrize(
    ("text", "names"),
    [("and how much would I get", False), ("is it true", False), ("what is the fee", True)],
)
def test_only_what_names_something_is_answered_by_itself(text, names):
    assert names_something(Turn("", text=text)) is names
