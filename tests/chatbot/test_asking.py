import pytest

from chatbot.language.asking import asking_part, where_one_is
from chatbot.pipeline import ask


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("worked in a bakery since I was 16 and have two boys, can I train", "can I train"),
        ("I sold cars for ten years in Hull do I need a degree", "do I need a degree"),
        ("My sister is on the course. Is the bursary a loan?", "Is the bursary a loan?"),
    ],
)
def test_a_story_is_no_part_of_what_is_asked(text, asked):
    assert asking_part(text) == asked


@pytest.mark.parametrize("text", ["what is the fee", "trained as a social worker in Spain", "jobs, Leeds"])
def test_what_tells_no_story_is_asked_whole(text):
    assert asking_part(text) == text


def test_a_place_is_where_somebody_is_only_if_she_speaks_of_herself():
    assert where_one_is("what do I need if I live in Bradford") == {"bradford"}
    assert where_one_is("how many social workers are there in Bradford") == set()
    assert where_one_is("I want to work in peace") == set()


@pytest.fixture
def route(make_page, store_of):
    page = make_page(
        "apprenticeship",
        "The apprenticeship",
        (
            "What you need",
            "To train as an apprentice you need five GCSEs and an employer. No degree is needed.",
        ),
    )
    return store_of(page)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("I live on a barge with a parrot called Captain, do I need a degree or GCSEs", "answered"),
        ("do I need a parrot on the barge", "refused"),
    ],
)
def test_a_word_counts_as_missing_only_where_it_is_asked_about(question, outcome, route):
    assert ask(question, store=route, record=False).outcome == outcome
