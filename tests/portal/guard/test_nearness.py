import numpy as np
import pytest

from portal.guard.corpus import examples, rows
from portal.guard.danger import assess
from portal.guard.danger.learning import Lesson, digest
from portal.guard.danger.learnt import (
    ALARM,
    OF_A_PIECE,
    coarse,
    fine,
    loudest,
    packed_meaning,
    packed_words,
)
from portal.guard.danger.nearness import CorpusNearness
from portal.guard.danger.pieces import FEWEST_WORDS, LONGEST, MOST, pieces, plain
from portal.guard.danger.wording import by_words
from portal.passages import embedder
from portal.passages.danger import second_net
from portal.passages.embedder import embed, model_name
from portal.passages.errors import EmbeddingUnavailable

DEFAULT = "all-MiniLM-L6-v2-onnx-int8"
HALVED = 1e-3
"""They are kept in half floats, of some three digits."""
SAMPLE = 8
"""Of what the net was made with; what was kept apart is asked whole."""


@pytest.fixture(scope="module")
def net() -> CorpusNearness:
    try:
        embed(["warm"])
    except EmbeddingUnavailable as error:
        pytest.skip(str(error))
    return CorpusNearness(embed, model_name())


def test_the_packed_vectors_are_those_of_this_corpus_and_the_default_model():
    ready = packed_meaning(DEFAULT, digest())
    assert ready is not None, "run: python -m portal guard_vectors"
    assert len(ready.vectors) == len(ready.weights) == len(examples())


def test_what_is_packed_is_what_the_corpus_gives():
    ready = packed_meaning(DEFAULT, digest())
    lesson = Lesson(examples())
    given = dict(zip(lesson.said, ready.vectors, strict=True))
    again = lesson.meaning(lambda texts: np.array([given[text] for text in texts]))
    assert np.allclose(again.weights, ready.weights, rtol=HALVED, atol=1e-3)
    for made, kept in ((lesson.words(), packed_words()), (again.words, ready.words)):
        assert made.place == kept.place
        assert np.allclose(made.leaning, kept.leaning, rtol=HALVED, atol=1e-3)


def test_what_is_hinted_at_is_found_with_the_second_net(net):
    hinted = [row["text"] for row in rows("signpost") if row["how"] == "oblique"][::SAMPLE]
    missed = [text for text in hinted if not assess(text, net)]
    assert len(missed) <= 0.05 * len(hinted), missed


def test_both_nets_together_leave_ordinary_questions_alone(net):
    texts = [row["text"] for row in rows("leave")][::SAMPLE]
    fired = [text for text in texts if assess(text, net)]
    assert len(fired) <= 0.03 * len(texts), fired


def test_a_model_that_fails_leaves_rules_and_words():
    def broken(texts: list[str]) -> np.ndarray:
        raise EmbeddingUnavailable("gone")

    net = CorpusNearness(broken, DEFAULT)
    assert assess("how do I apply", net) is None
    assert assess("I want to die", net)
    assert assess("i hide when my stepdad comes in drunk", net).by == "words"


def test_another_model_makes_its_own_vectors():
    asked: list[int] = []

    def other(texts: list[str]) -> np.ndarray:
        asked.append(len(texts))
        return np.eye(len(examples()), dtype=np.float32)[: len(texts)]

    CorpusNearness(other, "another")("anything that is asked")
    assert asked == [len(examples()), 1]


def test_what_was_kept_apart_is_found_as_well(net):
    """Never tuned on: these figures are the honest ones, and these are their floors."""
    apart = rows("signpost_after")
    explicit = [row["text"] for row in apart if row["how"] == "explicit"]
    oblique = [row["text"] for row in apart if row["how"] == "oblique"]
    assert sum(assess(text) is not None for text in explicit) >= 0.98 * len(explicit)
    assert sum(assess(text) is not None for text in oblique) >= 0.88 * len(oblique)
    assert sum(assess(text, by_words) is not None for text in oblique) >= 0.9 * len(oblique)
    assert sum(assess(text, net) is not None for text in explicit) >= 0.99 * len(explicit)
    assert sum(assess(text, net) is not None for text in oblique) >= 0.94 * len(oblique)


def test_what_was_kept_apart_is_left_alone_as_well(net):
    texts = [row["text"] for row in rows("leave_after")]
    assert sum(assess(text) is not None for text in texts) <= 0.01 * len(texts)
    assert sum(assess(text, by_words) is not None for text in texts) <= 0.02 * len(texts)
    assert sum(assess(text, net) is not None for text in texts) <= 0.02 * len(texts)


def test_danger_is_seldom_taken_for_a_worry(net):
    """Somebody in danger gets the numbers and nothing beside them."""
    verdicts = [assess(row["text"], net) for row in rows("signpost_after") if row["severity"] == "danger"]
    found = [verdict for verdict in verdicts if verdict]
    assert sum(verdict.severity == "worry" for verdict in found) <= 0.06 * len(found)


def test_a_figure_of_speech_says_nothing():
    assert plain("he beat me to it, how do I try again").split() == "he how do i try again".split()


def test_what_a_person_in_danger_writes_goes_to_no_other_machine(settings):
    """The net is there with a hosted model too, and asks this machine's own."""
    settings.CAREWAY_EMBEDDING_MODEL = "openai:text-embedding-3-small"
    settings.CAREWAY_EMBEDDING_BASE_URL = "http://127.0.0.1:9"
    embedder.forget()
    assert second_net()("i just want it all to be over and never wake up again") is not None
    embedder.forget()


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


def test_a_long_tale_is_read_to_its_end():
    tale = "and then we moved again and I changed schools and I liked the new one " * 6
    assert any("hid the bruises" in piece for piece in pieces(f"{tale} and i hid the bruises"))


def test_more_is_asked_of_a_sentence_than_of_the_text_it_stands_in():
    whole, sentence = np.array([[0.5, 0, 0], [0.6, 1, 1]])
    assert (loudest(np.array([whole, sentence])) == whole).all()
    assert loudest(np.array([whole, sentence + 0.5]))[ALARM] == pytest.approx(1.1 - OF_A_PIECE)


def test_a_byte_a_number_keeps_what_a_vector_means():
    vectors = np.random.default_rng(7).normal(size=(20, 384))
    kept = fine(*coarse(vectors))
    assert np.allclose(kept, vectors, atol=np.abs(vectors).max() / 250)
    assert np.allclose(fine(*coarse(kept)), kept, atol=1e-6)


def test_only_so_much_of_a_text_is_read():
    assert len(pieces("I would like to work with families. " * 3000)) <= MOST
    assert pieces("word " * (FEWEST_WORDS - 1)) == []
    assert pieces("word " * LONGEST)


@pytest.mark.parametrize(
    "text",
    [
        "he won't say who gave him the moped or why his hands shake",
        "he got knifed and he won't say who by",
    ],
)
def test_grave_words_make_danger_of_what_a_rule_takes_for_a_worry(text):
    assert assess(text).severity == "danger"
