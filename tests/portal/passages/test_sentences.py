"""Vectors of sentences are made before anybody asks, and never stand for another sentence."""

from datetime import UTC, datetime

import numpy as np
import pytest

from portal.passages import embedder
from portal.passages.filling import fill, fill_sentences
from portal.passages.indexed import IndexedStore, index
from portal.passages.retriever import retrieve
from portal.passages.sentences import mark, nearness, packed, read_alone, unpacked
from portal.search.prepared import Preparer

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
KEY = "content.standardpage:dogs#0"
SPANIEL, COURT = "A spaniel sits with children.", "She waits with them at court."
pytestmark = pytest.mark.django_db


class Counting:
    """Embeddings of three numbers that tell what they were asked."""

    def __init__(self):
        self.asked = []

    def embed_documents(self, texts):
        self.asked += texts
        return [[1.0, len(text), sum(map(ord, text)) % 97] for text in texts]


@pytest.fixture
def model(monkeypatch):
    counting = Counting()
    monkeypatch.setattr(embedder.embed, "model", lambda: counting)
    monkeypatch.setattr(embedder, "_known", {})
    return counting


def kept():
    return IndexedStore().sentences([KEY]).get(KEY, {})


def test_each_sentence_is_kept_under_its_pages_title(put, make_page, model):
    put(make_page("dogs", "Therapy dogs", ("What", f"{SPANIEL} {COURT}")))
    assert fill_sentences() == 1
    assert kept().keys() == {mark(f"Therapy dogs: {SPANIEL}"), mark(f"Therapy dogs: {COURT}")}
    assert fill_sentences() == 0


def test_what_is_kept_is_not_made_when_somebody_asks(put, make_page, model):
    put(make_page("dogs", "Therapy dogs", ("What", SPANIEL)))
    fill()
    fill_sentences()
    answer = retrieve(IndexedStore(), "spaniel", NOW)
    embedder._known.clear()
    model.asked.clear()
    text = f"Therapy dogs: {SPANIEL}"
    near = nearness([text], answer.vector, answer.best.kept)
    assert model.asked == []
    assert near == nearness([text], answer.vector, {})
    assert model.asked == [text]


def test_a_changed_sentence_is_made_anew_and_its_neighbours_are_not(put, make_page, model):
    put(make_page("dogs", "Therapy dogs", ("What", f"{SPANIEL} {COURT}")))
    fill_sentences()
    model.asked.clear()
    monday = "She comes on Mondays."
    put(make_page("dogs", "Therapy dogs", ("What", f"{SPANIEL} {monday}")))
    assert fill_sentences() == 1
    assert model.asked == [f"Therapy dogs: {monday}"]
    assert mark(f"Therapy dogs: {COURT}") not in kept()


def test_who_cuts_otherwise_makes_what_is_new(put, make_page, model, monkeypatch):
    put(make_page("dogs", "Therapy dogs", ("What", SPANIEL)))
    fill_sentences()
    model.asked.clear()
    [cut] = read_alone
    monkeypatch.setattr(read_alone, "_items", {"another": lambda entry: [*cut(entry), "Dogs"]})
    assert fill_sentences() == 1
    assert model.asked == ["Dogs"]


def test_another_model_makes_all_of_them(put, make_page, model, settings):
    put(make_page("dogs", "Therapy dogs", ("What", SPANIEL)))
    fill_sentences()
    settings.CAREWAY_EMBEDDING_MODEL = "another"
    assert kept() == {}
    assert fill_sentences() == 1
    assert kept()


def test_a_new_generation_takes_along_what_still_stands(put, make_page, model):
    pages = [
        make_page("dogs", "Therapy dogs", ("What", SPANIEL)),
        make_page("boats", "Boats", ("What", "We sail.")),
    ]
    put(*pages)
    fill_sentences()
    generation = index().new_generation()
    with generation.writing() as writing:
        writing.put([Preparer(frozenset()).prepare(pages[0])])
    index().take_over(generation)
    assert kept()
    assert IndexedStore().sentences(["content.standardpage:boats#0"]) == {}


def test_a_vector_of_another_length_is_not_compared(model):
    text, vector = "A spaniel.", np.array([1.0, 0.0, 0.0], dtype=np.float32)
    assert nearness([text], vector, {mark(text): np.ones(384, dtype=np.float32)}) == nearness(
        [text], vector, {}
    )


def test_packing_keeps_a_cosine():
    rows = np.random.default_rng(1).normal(size=(5, 384)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    before = {mark(str(number)): row for number, row in enumerate(rows)}
    after = unpacked(*packed(before))
    assert after.keys() == before.keys()
    assert max(abs(float(after[known] @ rows[0] - row @ rows[0])) for known, row in before.items()) < 1e-4
    assert unpacked(*packed({})) == {}


def test_what_is_longest_known_is_forgotten_first(model, monkeypatch):
    monkeypatch.setattr(embedder, "MOST_KNOWN", 2)
    for text in ("one", "two", "three", "two"):
        embedder.embed_known([text])
    assert model.asked == ["one", "two", "three"]
    embedder.embed_known(["one"])
    assert model.asked[-1] == "one"
