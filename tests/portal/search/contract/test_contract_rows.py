"""Every row of the tables beside this file, on the reference, the embedded engine and each server."""

from typing import Any

import pytest

from portal.search.engine import respond
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse
from portal.search.vocabulary import compiled
from tests.portal.search.contract.conditions import CONDITIONS
from tests.portal.search.contract.edges import APP, EDGES, NOON, RULES
from tests.portal.search.contract.orders import CORRECTIONS, COUNTS, ORDERS, RELATED
from tests.portal.search.contract.words import WORDS

NAMES = [document.key.partition(":")[2] for document in EDGES]
HIDDEN = {"hidden"}


@pytest.fixture
def ask(build):
    """What the backend under test answers to the parts of a request, asked at noon unless a row says when."""
    index = build(EDGES)

    def asked(parts: dict[str, Any]) -> SearchResponse:
        request = SearchRequest(**{"page_size": 100, **{n: v for n, v in parts.items() if n != "at"}})
        with index.reading() as reader:
            return respond(request, parts.get("at", NOON), compiled(RULES, reader.protected), reader)

    return asked


def named(hits) -> list[str]:
    return [hit.key.removeprefix(f"{APP}:") for hit in hits]


def meant(names: str) -> set[str]:
    """ "*" is everything that may be seen at noon, "*listed" everything whose name begins so."""
    found = set()
    for name in names.split():
        found |= {n for n in NAMES if n.startswith(name[1:])} - HIDDEN if name[0] == "*" else {name}
    return found


@pytest.mark.parametrize(("q", "expected"), WORDS)
def test_words_find(ask, q, expected):
    response = ask({"q": q, "correct": False})

    assert set(named(response.results)) == meant(expected)
    assert response.total == len(response.results)


@pytest.mark.parametrize(("parts", "expected"), CONDITIONS)
def test_conditions_keep(ask, parts, expected):
    response = ask({"correct": False, **parts})

    assert set(named(response.results)) == meant(expected)
    assert response.total == len(response.results)


@pytest.mark.parametrize(("parts", "expected"), ORDERS)
def test_orders_and_pages_are_exact(ask, parts, expected):
    assert named(ask(parts).results) == expected.split()


@pytest.mark.parametrize(("parts", "field", "expected"), COUNTS)
def test_counts_are_what_choosing_would_find(ask, parts, field, expected):
    facet = ask(parts).facets.get(field)

    assert ({value.value: value.count for value in facet.values} if facet else {}) == expected


@pytest.mark.parametrize(("parts", "taken_for", "run", "expected"), CORRECTIONS)
def test_a_misspelling_is_corrected_and_said_to_be(ask, parts, taken_for, run, expected):
    response = ask(parts)

    assert (response.did_you_mean, response.corrected) == (taken_for, run)
    assert set(named(response.results)) == meant(expected)


@pytest.mark.parametrize(("parts", "expected"), RELATED)
def test_some_of_the_words_stand_below(ask, parts, expected):
    response = ask({"correct": False, **parts})

    assert set(named(response.related)) == meant(expected)


def test_no_more_than_ten_stand_below(ask, request):
    if "reference" not in request.node.callspec.id:
        assert len(ask({"q": "clock meadow", "correct": False}).related) == 10


def test_there_are_enough_rows_to_lean_on():
    assert sum(map(len, (WORDS, CONDITIONS, ORDERS, COUNTS, CORRECTIONS, RELATED))) >= 120
