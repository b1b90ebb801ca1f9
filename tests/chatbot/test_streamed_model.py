"""A model's sentences as they come: each is verified, then said; what is cut, stalls or floods ends in the page's words."""

import threading
import time

import pytest

from chatbot.benchmarks.scripted import serving
from chatbot.composers.reading import Reading
from chatbot.hearing import Hearing
from chatbot.pipeline import run, steps
from chatbot.turn import Turn

pytestmark = pytest.mark.django_db
QUESTION = "Does the Harbour scheme pay for childcare?"
FIRST = "The Harbour scheme does not pay for childcare."
SECOND = "It pays £4,210 towards travel each year, in England only."
LIE = "The Harbour scheme pays for childcare."


@pytest.fixture
def site(make_page, store_of):
    text = f"{FIRST} {SECOND}"
    return store_of(
        make_page("nursery", "Childcare while you train", ("Who pays", text), questions=(QUESTION,))
    )


@pytest.fixture
def model(settings):
    with serving() as (script, url):
        settings.CAREWAY_CHAT_MODEL = "openai:scripted"
        settings.CAREWAY_CHAT_BASE_URL = url
        settings.CAREWAY_CHAT_SECONDS = 20
        yield script


class Ears(Hearing):
    def __init__(self):
        self.heard, self.at = [], []
        super().__init__(self._hear)

    def _hear(self, sentence, sources):
        self.heard.append((sentence.text, [source.key for source in sources]))
        self.at.append(time.monotonic())


def answered(site, hearing=None):
    turn = Turn(question=QUESTION, hearing=hearing)
    run(turn, steps(site))
    return turn


def texts(turn):
    return [sentence.text for sentence in turn.sentences]


def test_a_sentence_is_heard_with_its_source_before_the_model_is_done(site, model):
    model.sentences((FIRST, [1]), (SECOND, [1]))
    model.stall, model.stall_at = 1, 100
    ears = Ears()
    turn = answered(site, ears)
    assert ears.heard[0] == (FIRST, ["content.standardpage:nursery#0"])
    assert ears.at[1] - ears.at[0] > 0.9
    assert texts(turn) == [FIRST, SECOND]


def test_what_does_not_stand_is_never_heard(site, model):
    model.sentences((LIE, [1]), (FIRST, [1]), (SECOND, [7]))
    ears = Ears()
    turn = answered(site, ears)
    assert [text for text, _ in ears.heard] == texts(turn) == [FIRST]
    assert turn.details["model"] == "1 of 3 sentences stand"


def test_half_a_sentence_is_no_sentence():
    """Its first half alone could say the opposite, in the page's very words."""
    reading = Reading()
    assert list(reading.feed('{"sentences": [{"text": "The Harbour scheme does')) == []
    assert list(reading.feed(' not pay.", "sources": [1]')) == []
    assert [each.text for each in reading.feed("}, ")] == ["The Harbour scheme does not pay."]


@pytest.mark.parametrize("trouble", ["cut_at", "stall_at"])
def test_what_was_said_stays_when_the_rest_never_comes(site, model, settings, trouble):
    settings.CAREWAY_CHAT_SECONDS = 8
    model.sentences((FIRST, [1]), (SECOND, [1]))
    setattr(model, trouble, 110)
    model.stall = 40
    ears = Ears()
    turn = answered(site, ears)
    assert [text for text, _ in ears.heard] == texts(turn) == [FIRST]
    assert turn.composer == "generative"


def test_a_flood_is_left(site, model):
    model.reply = '{"sentences": [' + " " * 200_000
    turn = answered(site)
    assert (turn.composer, turn.details["model"]) == ("extractive", "0 of 0 sentences stand; too long")


def test_a_server_that_cannot_stream_is_asked_once_more_for_the_whole(site, model):
    model.streams = False
    model.sentences((FIRST, [1]))
    turn = answered(site)
    assert (turn.composer, texts(turn), len(model.requests)) == ("generative", [FIRST], 2)


def test_what_the_model_used_is_told_for_the_record(site, model):
    model.sentences((FIRST, [1]))
    assert answered(site).details["used"] == {"tokens_in": 400, "tokens_out": 50, "calls": 1}


def test_the_call_ends_when_nobody_waits_any_more(site, model):
    model.sentences((FIRST, [1]))
    model.seconds = 30
    ears = Ears()
    threading.Thread(target=leave_once_asked, args=(model, ears)).start()
    turn = answered(site, ears)
    assert model.left.wait(10)
    assert turn.details["model"].endswith("nobody waits")


def leave_once_asked(model, ears):
    while not model.requests:
        time.sleep(0.02)
    ears.leave()
