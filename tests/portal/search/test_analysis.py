"""What words become. A text and a query go through the same, so what is equal here is found."""

import pytest

from portal.search.analysis import analyse, terms

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
