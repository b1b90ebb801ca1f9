"""Strings of the field and what they become, line by line of ``tokens.tsv``, on every engine."""

from pathlib import Path

from portal.search.analysis import analyse, terms
from portal.search.queries import Plan
from portal.search.queries.tree import phrase
from portal.search.request import SearchRequest
from portal.search.types import Document
from tests.portal.search.corpus import NOW

LINES = (Path(__file__).parent / "tokens.tsv").read_text().splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES if line and not line.startswith("# ")]
DOCUMENTS = [
    Document(f"a.b:{number}", "page", f"Start {text} end", "/") for number, (text, _) in enumerate(ROWS)
]


def test_every_string_becomes_the_tokens_that_a_person_wrote_down():
    became = {text: " ".join(terms(text)) for text, _ in ROWS}

    assert {text: became[text] for text, expected in ROWS if became[text] != expected} == {}


def test_there_are_enough_strings_and_none_twice():
    assert len({text for text, _ in ROWS}) == len(ROWS) >= 500


def test_what_is_marked_as_found_is_the_string_itself():
    for text, expected in ROWS:
        found = analyse(text)
        assert len(found) == len(expected.split())
        assert all(token.raw == text[token.start : token.end] for token in found)


def test_every_engine_holds_each_string_as_it_was_read(build):
    """Neither engine's own reading adds, drops or joins a token."""
    with build(DOCUMENTS).reading() as reader:
        for number in range(0, len(ROWS), 5):
            found = phrase(("start", *ROWS[number][1].split(), "end"))
            wanted = SearchRequest(keys=(DOCUMENTS[number].key,))
            assert reader.find(Plan(wanted, NOW, tree=found, facets=False)).total == 1, found
