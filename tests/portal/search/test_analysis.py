"""What words become. A text and a query go through the same, so what is equal here is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.analysis import BUILT_IN, Words, analyse, terms
from portal.search.prepared import Preparer
from portal.search.types import Document
from tests.fuzzing import fuzzed
from tests.portal.search.drawing import ODD, WORDS

TERMS = [
    ("children’s childrens children's CHILDREN", "children children children children"),
    ("workers' workers worker’s", "worker worker worker"),
    ("O'Brien O’BRIEN obrien", "obrien obrien obrien"),
    ("SEND sending sends send SENDs", "_send sending sends send _send"),
    ("MASH mash mashed", "_mash mash mashed"),
    ("CLICK click", "_click click"),
    ("ASYE asye A.S.Y.E.", "_asye _asye _asye"),
    ("IRO iro IROs", "_iro _iro _iro"),
    ("£38k £38,000 38000 38K 38.5k", "38000 38000 38000 38000 38500"),
    ("£22.50 an hour", "22.50 an hour"),
    ("2:2 or 2:1", "2:2 or 2:1"),
    ("0-5s 16-25", "0 5s 16 25"),
    ("LS1 4AB SW1A", "ls1 4ab sw1a"),
    ("part-time co-production", "part time co product"),
    ("Café naïve ﬁne straße", "cafe naiv fine strass"),
    ("university universities universal", "university university univers"),
    ("internal international", "internal international"),
    ("adviser advisor advisers", "advis advis advis"),
    ("practise practice", "practic practic"),
    ("Q&A R&D 24/7", "q a r d 24 7"),
    ("caring carers care", "care carer care"),
    ("\x00 \u200b 💥 — …", ""),
]


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_a_text_becomes_these_terms(text, expected):
    assert " ".join(terms(text)) == expected


def test_every_token_knows_where_it_stands():
    text = "The  children’s £38k post"

    assert [text[t.start : t.end] for t in analyse(text)] == ["The", "children’s", "£38k", "post"]


def test_an_overlong_word_is_cut_so_that_every_engine_can_hold_it():
    assert len(terms("y" * 1000)[0]) == 64


def test_an_editor_may_protect_more():
    assert terms("REACH reaching", frozenset({"reach"})) == ("_reach", "reach")


pieces = st.one_of(
    st.sampled_from([*WORDS, *ODD, "A.S.Y.E.", "SENDs", "\n", "1,000\n", "o’\n"]), st.text(max_size=6)
)
many_texts = st.lists(pieces, max_size=12).map(" ".join) | st.lists(pieces, max_size=12).map("".join)


@fuzzed(200)
@given(many_texts)
def test_whoever_asks_for_no_places_is_told_the_same(text):
    assert Words(BUILT_IN).of(text) == [(token.word, token.term) for token in analyse(text)]


@fuzzed(200)
@given(many_texts)
@pytest.mark.usefixtures("corpus_fields")
def test_a_body_that_is_read_line_by_line_is_read_as_one(text):
    body = text or "none"
    prepared = Preparer(BUILT_IN).prepare(Document("x.y:1", "story", "", "/", body=body))

    assert prepared.texts[-1].split() == list(terms(body))
