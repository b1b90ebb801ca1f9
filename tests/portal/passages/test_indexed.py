from datetime import UTC, datetime, timedelta

import pytest

from portal.passages.filling import fill
from portal.passages.indexed import IndexedStore
from portal.passages.retriever import retrieve
from portal.search.types import Span

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def keys(question, now=NOW):
    return [found.entry.key for found in retrieve(IndexedStore(), question, now).found]


def test_a_page_is_found_at_once_by_its_words_and_then_by_its_meaning(put, make_page):
    put(
        make_page(
            "dogs", "Therapy dogs", ("What they do", "A spaniel sits with children who wait for court.")
        )
    )
    assert keys("what does the spaniel do") == ["content.standardpage:dogs#0"]
    assert fill() == 1
    assert keys("an animal that calms young people") == ["content.standardpage:dogs#0"]


def test_it_gives_way_to_what_is_more_urgent(put, make_page):
    put(make_page("dogs", "Therapy dogs", ("What they do", "A spaniel sits with children.")))
    assert fill(gives_way=lambda: True) == 0
    assert fill() == 1


def test_filling_twice_makes_nothing_twice(put, make_page):
    put(make_page("dogs", "Therapy dogs", ("What they do", "A spaniel sits with children.")))
    assert (fill(), fill()) == (1, 0)


def test_a_changed_question_of_the_page_is_read_again(put, make_page):
    section = ("What they do", "A spaniel sits with children.")
    put(make_page("dogs", "Therapy dogs", section))
    fill()
    put(make_page("dogs", "Therapy dogs", section, questions=("Is there an animal at the courthouse?",)))
    assert fill() == 1


def test_what_is_over_is_in_neither_half(put, make_page):
    put(
        make_page(
            "dogs",
            "Therapy dogs",
            ("What", "A spaniel sits with children."),
            visible=Span("visible", None, NOW),
        )
    )
    fill()
    assert keys("spaniel") == []
    assert keys("spaniel", NOW - timedelta(days=1)) == ["content.standardpage:dogs#0"]


def test_a_passage_kept_out_of_the_chatbot_is_not_found(put, make_page):
    put(make_page("dogs", "Therapy dogs", ("What", "A spaniel sits."), passage={"chatbot": False}))
    assert fill() == 0
    assert keys("spaniel") == []


def test_an_editors_synonym_counts_at_the_next_question(put, make_page):
    from portal.models import Term

    put(make_page("iro", "Reviewing", ("Who", "The independent reviewing officer chairs the review.")))
    assert IndexedStore().keyword("zzgloss", NOW, 5) == []
    Term.objects.create(abbreviation="ZZGLOSS", name="independent reviewing officer", slug="zz")
    assert [key for key, _ in IndexedStore().keyword("zzgloss", NOW, 5)] == ["content.standardpage:iro#0"]
