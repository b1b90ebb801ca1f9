import pytest

from portal.english import vocabulary
from portal.passages.tokenizer import encode, words


def test_the_vocabulary_is_berts():
    assert len(vocabulary()) == 30522
    assert vocabulary()["[CLS]"] == 101
    assert vocabulary()["hello"] == 7592


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Hello, world!", [101, 7592, 1010, 2088, 999, 102]),
        ("unaffable", [101, 14477, 20961, 3468, 102]),
        ("Café", [101, 7668, 102]),
        ("", [101, 102]),
        ("\u200b", [101, 102]),
    ],
)
def test_text_becomes_berts_ids(text, ids):
    assert encode(text) == ids


def test_long_text_is_cut_and_still_ends_with_the_separator():
    ids = encode("social work " * 500)
    assert len(ids) == 256
    assert ids[-1] == 102


def test_punctuation_stands_alone():
    assert list(words("children’s £38,500")) == ["children", "’", "s", "£38", ",", "500"]
