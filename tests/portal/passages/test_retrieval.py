from datetime import UTC, datetime, timedelta

import pytest

from portal.passages import embedder
from portal.passages.retriever import retrieve
from portal.search.types import Span

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def pages(make_page):
    return [
        make_page(
            "driving",
            "Driving",
            ("Do you need a car?", "Most posts ask for a licence because families live far apart."),
            ("Parking", "Permits are given out by the depot."),
        ),
        make_page(
            "dogs",
            "Therapy dogs",
            ("What they do", "A spaniel sits with children while they wait for court."),
        ),
    ]


def keys(answer):
    return [found.entry.key for found in answer.found]


def test_meaning_finds_what_words_do_not(pages, store_of):
    answer = retrieve(store_of(*pages), "is there an animal to calm young people", NOW)
    assert keys(answer)[0] == "content.standardpage:dogs#0"
    assert not answer.by_words_alone


def test_a_question_of_the_page_leads_to_its_nearest_passage(make_page, store_of):
    page = make_page(
        "money",
        "Money",
        ("Wages", "Apprentices are paid by the employer each month."),
        ("Books", "The library lends every title on the list."),
        questions=("Where do I get textbooks from?",),
    )
    assert keys(retrieve(store_of(page), "textbooks", NOW))[0] == "content.standardpage:money#1"


def test_without_vectors_words_stand_alone(pages, store_of, settings):
    store = store_of(*pages)
    settings.CAREWAY_EMBEDDING_MODEL = "absent"
    settings.CAREWAY_EMBEDDING_BASE_URL = "http://127.0.0.1:9"
    embedder.forget()
    answer = retrieve(store, "parking permits", NOW)
    embedder.forget()
    assert answer.by_words_alone
    assert keys(answer) == ["content.standardpage:driving#1"]


def test_what_has_ended_is_not_found_by_either_half(make_page, store_of):
    hidden = make_page("old", "Parking", ("Parking", "Park here."), visible=Span("visible", None, NOW))
    store = store_of(hidden)
    assert keys(retrieve(store, "parking", NOW)) == []
    assert keys(retrieve(store, "parking", NOW - timedelta(seconds=1))) == ["content.standardpage:old#0"]


def test_a_page_gives_at_most_two_passages(make_page, store_of):
    page = make_page(
        "pay", "Pay", *((f"Pay {n}", f"Pay is set by each employer, part {n}.") for n in range(5))
    )
    assert len(retrieve(store_of(page), "who sets pay", NOW).found) == 2


def test_langchains_retriever_gives_the_same_passages(pages, store_of):
    from portal.passages.retriever import HybridRetriever

    store = store_of(*pages)
    found = HybridRetriever(store=store).invoke("do I need to drive a car")
    assert found[0].id == "content.standardpage:driving#0"
    assert found[0].metadata["title"] == "Driving"
