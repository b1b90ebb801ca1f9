"""Which words are taken for which."""

import pytest

from portal.search.analysis import BUILT_IN
from portal.search.queries.spelling import correct

WORDS = dict.fromkeys(
    "afford clinical college families hangs minute qualified registered same social sorry worker".split(), 9
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("socail wroker", "social worker"),
        ("colege", "college"),
        ("osrry", "sorry"),
        ("famlies", "families"),
        ("qualifyed", "qualified"),
    ],
)
def test_a_slip_is_mended(typed, meant):
    assert correct(typed, WORDS, BUILT_IN) == meant


@pytest.mark.parametrize("typed", ["gangs", "watford", "shame", "clerical"])
def test_a_word_of_the_language_stands_though_no_page_holds_it(typed):
    assert correct(typed, WORDS, BUILT_IN) == ""


@pytest.mark.parametrize("typed", ["unqualified", "lorry", "vorker"])
def test_nothing_is_taken_for_its_opposite_or_for_what_begins_otherwise(typed):
    assert correct(typed, WORDS, BUILT_IN) == ""
