import pytest

from chatbot.language.asked import asks_an_amount
from chatbot.language.plain import also_asked, spelled_out
from chatbot.language.telling import ASKS_WHAT, telling_words, told
from chatbot.language.terms import in_full
from chatbot.steps.retrieve import answers
from portal.passages.store import entries_of


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


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("how much do newly qualified get in Leeds", "newly qualified social workers get"),
        ("what time do you finish work", "Working hours"),
        ("how long is it from start to finish", "how long each takes"),
    ],
)
def test_what_is_said_for_short_is_looked_for_in_full(text, read):
    assert read in also_asked(spelled_out(text))


def test_a_passage_that_tells_two_things_apart_is_worth_more_to_who_asks_for_that(make_page):
    def worth(text, question):
        [entry] = entries_of(make_page("key", "The key", ("Who may do what", text)))
        return answers(entry, question)

    both, apart = (
        "A warden may open it and a visitor may not.",
        "A warden may open it, whereas a visitor may not.",
    )
    asked = "what is the difference between a visitor and a warden"
    assert worth(apart, asked) > worth(both, asked)
    assert worth(apart, "may a visitor open it") == worth(both, "may a visitor open it")
