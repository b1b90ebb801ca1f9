"""Random requests at two engines: whatever one finds, counts, sorts and pages, the other does too."""

from datetime import timedelta

import pytest
from hypothesis import example, given

from portal.search.request import SearchRequest
from portal.search.types import Point
from tests.fuzzing import SEED, fuzzed
from tests.portal.search.agreeing import assert_alike
from tests.portal.search.conftest import SERVERS
from tests.portal.search.contract.edges import EDGES, NOON, RULES
from tests.portal.search.drawing import asking, many_documents

MANY = many_documents(SEED)

pytestmark = pytest.mark.usefixtures("corpus_fields")


@pytest.fixture(params=["embedded", *SERVERS])
def pair(request, filled_once):
    """The engine under test and the one that it must equal: the cluster's is the one beside it."""
    other = "reference" if request.param == "embedded" else "embedded"
    return lambda documents: [filled_once(name, documents) for name in (request.param, other)]


@fuzzed(120)
@given(asked=asking(EDGES))
@example(asked=(SearchRequest(q="h"), NOON))
@example(asked=(SearchRequest(q="needle -meadow"), NOON))
@example(asked=(SearchRequest(q="length title", sort="title", page_size=1, page=2), NOON))
@example(asked=(SearchRequest(q="safegarding", sort="title"), NOON))
@example(asked=(SearchRequest(place=Point("", 0.0, -179.99), miles=2.0), NOON))
@example(asked=(SearchRequest(status=("open",), sort="closes"), NOON - timedelta(microseconds=1)))
def test_over_what_stands_on_every_edge(pair, asked):
    assert_alike(*pair(EDGES), *asked, RULES)


@fuzzed(120)
@given(asked=asking(MANY))
def test_over_many_documents_at_random(pair, asked):
    assert_alike(*pair(MANY), *asked, RULES)
