"""A retriever, embeddings or a model of a project's own, named by a dotted path, in place of ours."""

import pytest
from django.core.checks import run_checks

from chatbot.pipeline import run, steps
from chatbot.turn import Turn
from portal import clock
from portal.passages import embedder
from portal.search.embedding import vectors_name
from portal.search.types import Span

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"
FACT = "The Harbour scheme does not pay for childcare."
ELSE = "Nurseries near the harbour open at seven."


@pytest.fixture(autouse=True)
def afresh():
    embedder.forget()
    yield
    embedder.forget()


@pytest.fixture
def pages(make_page):
    gone = Span("visible", None, clock.now())
    return (
        make_page("nursery", "Childcare while you train", ("Who pays", FACT), ("Hours", ELSE)),
        make_page("hidden", "Childcare once", ("Who paid", FACT), visible=gone),
    )


def answered(store):
    turn = Turn(question=QUESTION)
    run(turn, steps(store))
    return turn


def test_a_retriever_of_ones_own_chooses_among_what_is_public(pages, store_of, settings):
    settings.CAREWAY_RETRIEVER = "tests.parts.nursery"
    turn = answered(store_of(*pages))
    assert [found.entry.key for found in turn.retrieved.found] == ["content.standardpage:nursery#1"]
    assert turn.retrieved.found[0].cosine > 0


def test_where_it_fails_ours_stands_in_and_no_question_is_logged(pages, store_of, settings, caplog):
    settings.CAREWAY_RETRIEVER = "tests.parts.Broken"
    turn = answered(store_of(*pages))
    assert turn.status == "answered"
    assert turn.sentences[0].text == FACT
    [row] = [row for row in caplog.records if row.message == "retriever.failed"]
    assert row.reason == "ConnectionError"
    assert QUESTION not in caplog.text


def test_embeddings_of_ones_own_make_their_own_vectors(pages, store_of, settings):
    before = vectors_name()
    settings.CAREWAY_EMBEDDING_MODEL = "tests.parts.Words"
    turn = answered(store_of(*pages))
    assert vectors_name() != before
    assert embedder.embed(["harbour"]).shape == (1, 64)
    assert turn.retrieved.found[0].entry.key == "content.standardpage:nursery#0"
    assert not turn.retrieved.by_words_alone


def test_a_model_of_ones_own_is_verified_as_any(pages, store_of, settings):
    settings.CAREWAY_CHAT_MODEL = "tests.parts.writer"
    turn = answered(store_of(*pages))
    assert [sentence.text for sentence in turn.sentences] == [FACT]
    assert turn.details["used"]["calls"] == 1


@pytest.mark.parametrize("name", ["CAREWAY_RETRIEVER", "CAREWAY_EMBEDDING_MODEL", "CAREWAY_CHAT_MODEL"])
def test_a_path_that_leads_nowhere_is_said_at_start(settings, name):
    setattr(settings, name, "tests.parts.Nobody")
    assert [error.id for error in run_checks() if name in error.msg] == ["portal.E001"]


@pytest.mark.parametrize(
    "name", ["gpt-4.1-mini", "openai:gpt-4.1", "qwen2.5", "meta-llama/Llama-3.1-8B", "local"]
)
def test_a_models_name_is_no_path(settings, name):
    settings.CAREWAY_CHAT_MODEL = name
    assert not [error for error in run_checks() if "CAREWAY_CHAT_MODEL" in error.msg]
