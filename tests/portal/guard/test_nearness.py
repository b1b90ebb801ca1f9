import numpy as np
import pytest

from portal.guard.corpus import examples, rows
from portal.guard.danger import assess
from portal.guard.danger.nearness import CorpusNearness, fit, packed
from portal.guard.danger.phrases import Phrases
from portal.passages.danger import second_net
from portal.passages.embedder import embed, model_name
from portal.passages.errors import EmbeddingUnavailable


@pytest.fixture(scope="module")
def net() -> CorpusNearness:
    try:
        embed(["warm"])
    except EmbeddingUnavailable as error:
        pytest.skip(str(error))
    return CorpusNearness(embed, model_name())


def test_the_packed_vectors_are_those_of_this_corpus_and_the_default_model():
    ready = packed("all-MiniLM-L6-v2-onnx-int8")
    assert ready is not None, "run: python -m portal guard_vectors"
    vectors, weights = ready
    assert len(vectors) == len(weights) == len(examples())


def test_the_packed_weights_are_those_that_the_corpus_gives():
    vectors, weights = packed("all-MiniLM-L6-v2-onnx-int8")
    phrases = Phrases([text for text, _ in examples()])
    assert np.allclose(fit(vectors, phrases), weights, atol=1e-3)


def test_what_is_hinted_at_is_found_with_the_second_net(net):
    hinted = [row["text"] for row in rows("signpost") if row["how"] == "oblique"]
    missed = [text for text in hinted if not assess(text, net)]
    assert len(missed) <= 0.05 * len(hinted), missed


def test_both_nets_together_leave_ordinary_questions_alone(net):
    texts = [row["text"] for row in rows("leave")]
    fired = [text for text in texts if assess(text, net)]
    assert len(fired) <= 0.03 * len(texts), fired


def test_a_model_that_fails_leaves_the_rules_alone():
    def broken(texts: list[str]) -> np.ndarray:
        raise EmbeddingUnavailable("gone")

    net = CorpusNearness(broken, "all-MiniLM-L6-v2-onnx-int8")
    assert assess("how do I apply", net) is None
    assert assess("I want to die", net)


def test_another_model_makes_its_own_vectors():
    asked: list[int] = []

    def other(texts: list[str]) -> np.ndarray:
        asked.append(len(texts))
        return np.eye(len(examples()), dtype=np.float32)[: len(texts)]

    CorpusNearness(other, "another")("anything that is asked")
    assert asked == [len(examples()), 1]


def test_what_was_written_after_the_rules_is_found_as_well(net):
    """Never tuned on: these figures are the honest ones, and these are their floors."""
    after = rows("signpost_after")
    explicit = [row["text"] for row in after if row["how"] == "explicit"]
    oblique = [row["text"] for row in after if row["how"] == "oblique"]
    assert all(assess(text) for text in explicit)
    assert sum(assess(text, net) is not None for text in oblique) >= 0.9 * len(oblique)


def test_what_was_written_after_the_rules_is_left_alone_as_well(net):
    texts = [row["text"] for row in rows("leave_after")]
    assert sum(assess(text) is not None for text in texts) <= 0.03 * len(texts)
    assert sum(assess(text, net) is not None for text in texts) <= 0.03 * len(texts)


def test_what_a_person_in_danger_writes_goes_to_no_other_machine(settings):
    settings.CAREWAY_EMBEDDING_MODEL = "openai:text-embedding-3-small"
    assert second_net() is None


@pytest.mark.parametrize("text", ["", "???", "hello", "thank you", "12345"])
def test_a_word_or_two_is_near_to_nothing(net, text):
    assert net(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I was on the HCPC register until 2016, then I left. How do I come back?",
        "qualified in 2012 and dropped out after my ASYE, can I return",
    ],
)
def test_leaving_a_profession_and_coming_back_is_no_danger(net, text):
    assert assess(text, net) is None


def test_a_hint_of_danger_in_the_words_of_the_profession_is_still_found(net):
    assert assess("since I failed my ASYE I have not left the house or opened the curtains", net)
