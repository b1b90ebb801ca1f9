import pytest

from chatbot.language.telling import telling_words, told


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
