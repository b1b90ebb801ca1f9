"""What an answer compares a question with is made before anybody asks."""

import pytest

from chatbot.composers import blocks
from chatbot.pipeline import ask
from portal.passages import embedder
from portal.passages.filling import fill, fill_sentences
from portal.passages.indexed import index
from portal.search.prepared import Preparer

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(settings, tmp_path, make_page):
    settings.CAREWAY_INDEX_DIR = tmp_path
    generation = index().new_generation()
    page = make_page(
        "dogs",
        "Therapy dogs",
        ("What they do", "A spaniel sits with children who wait for court. She comes on Mondays."),
        ("Who walks them", "A clerk walks the spaniel at noon. Nobody else holds the lead."),
    )
    with generation.writing() as writing:
        writing.put([Preparer(frozenset()).prepare(page)])
    index().take_over(generation)
    fill()


@pytest.fixture
def made(monkeypatch):
    """How many texts have been made into vectors one by one, for want of kept ones."""
    monkeypatch.setattr(embedder, "_known", {})
    return embedder._known


def test_no_sentence_is_left_for_the_answer(site, made):
    before = ask("where does the spaniel sit", record=False)
    assert before.outcome == "answered"
    assert len(made) == 4
    fill_sentences()
    made.clear()
    after = ask("where does the spaniel sit", record=False)
    assert made == {}
    assert (after.sentences, after.sources) == (before.sentences, before.sources)


def test_who_reads_otherwise_than_was_kept_still_answers(site, made, monkeypatch):
    fill_sentences()
    made.clear()
    monkeypatch.setattr(blocks, "under_title", lambda entry, sentence: sentence)
    assert ask("where does the spaniel sit", record=False).outcome == "answered"
    assert len(made) == 4
