"""What somebody meant to type."""

import pytest

from chatbot.language.spelling import mended
from chatbot.steps.spell import Spell
from chatbot.turn import Turn

WORDS = {
    "apprenticeship": 9,
    "social": 300,
    "foster": 40,
    "carer": 60,
    "step": 50,
    "bursary": 12,
    "residential": 30,
}


def held():
    return WORDS


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("how long is the aprenticeship", "how long is the apprenticeship"),
        ("a socail worker", "a social worker"),
        ("residentail work", "residential work"),
        ("fostercarer pay", "foster carer pay"),
    ],
)
def test_a_word_that_nobody_knows_becomes_the_nearest_one_of_the_site(written, meant):
    assert mended(written, held) == meant


@pytest.mark.parametrize(
    "text",
    [
        "is my caution binned",
        "a carver in Huddersfield",
        "gutted and skint",
        "the bursary",
        "zxqwv",
        "I’ve retrained",
    ],
)
def test_english_slang_places_and_what_is_like_nothing_stay(text):
    assert mended(text, held) == text


def test_nothing_is_read_where_every_word_is_known():
    assert mended("how do I become a social worker", pytest.fail) == "how do I become a social worker"


@pytest.mark.django_db
def test_what_was_written_is_kept(monkeypatch):
    monkeypatch.setattr("chatbot.steps.spell.words_held", held)
    turn = Turn("", text="the aprenticeship", previous="a fostr carer")
    Spell()(turn)
    assert (turn.written, turn.text) == ("the aprenticeship", "the apprenticeship")
    assert turn.previous == "a foster carer"
