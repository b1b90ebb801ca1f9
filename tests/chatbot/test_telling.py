import pytest

from chatbot.language.asked import asks_an_amount
from chatbot.language.telling import ASKS_WHAT, telling_words, told
from chatbot.language.terms import in_full


def test_what_every_page_says_tells_nothing():
    assert telling_words("do social workers cry") == ["cry"]
    assert telling_words("social work jobs") != []


@pytest.mark.parametrize(
    ("question", "text"),
    [("how much do you earn", "What it pays"), ("why do people leave", "Who went, and who quit")],
)
def test_another_word_for_it_tells_it_too(question, text):
    assert told(telling_words(question), text) == 1.0


def test_a_page_of_the_same_job_that_says_something_else_does_not():
    assert (
        told(telling_words("do social workers cry"), "What a social worker does: you visit families.") == 0.0
    )


@pytest.mark.parametrize(
    ("question", "asks"),
    [("what does a reviewing officer do", True), ("what's an IRO", True), ("what does a worker need", False)],
)
def test_what_a_job_needs_is_not_what_it_is(question, asks):
    assert bool(ASKS_WHAT.search(question)) is asks


def test_a_short_form_is_asked_in_full_too():
    known = {"iro": "independent reviewing officer", "send": "special educational needs"}
    assert in_full("what does an IRO do", known) == "what does an independent reviewing officer do"
    assert in_full("what do I send", known) == "what do I send"


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("how much is the bursary", True),
        ("what does a night shift pay", True),
        ("how much holiday do you get", False),
        ("how much of it is writing", False),
    ],
)
def test_an_amount_is_one_of_money(question, asks):
    assert asks_an_amount(question) is asks
