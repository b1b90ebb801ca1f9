"""What a search promises whatever is asked of it, on every engine."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.request import LARGEST_PAGE, SearchRequest
from tests.fuzzing import fuzzed
from tests.portal.search.agreeing import all_keys, ask, counts, keys
from tests.portal.search.contract.edges import EDGES, NOON, RULES
from tests.portal.search.drawing import asking, moments

BY_KEY = {document.key: document for document in EDGES}
NARROWER = ["kinds", "filters", "ranges", "status", "language", "keys"]

pytestmark = pytest.mark.usefixtures("corpus_fields")


@pytest.fixture
def index(build):
    return build(EDGES)


def narrowed(one: SearchRequest, other: SearchRequest, name: str) -> SearchRequest:
    """The one with a condition of the other; a condition that it has already stays."""
    own, more = getattr(one, name), getattr(other, name)
    return one.but(**{name: {**more, **own} if isinstance(own, dict) else own or more})


@fuzzed(30)
@given(asked=asking(EDGES), other=asking(EDGES), name=st.sampled_from(NARROWER))
def test_a_condition_never_adds(index, asked, other, name):
    request, now = replace(asked[0], correct=False, page_size=LARGEST_PAGE), asked[1]
    before = set(all_keys(index, request, now, RULES))

    assert set(all_keys(index, narrowed(request, other[0], name), now, RULES)) <= before


@fuzzed(20)
@given(asked=asking(EDGES))
def test_a_facet_counts_what_choosing_it_finds(index, asked):
    request, now = asked
    for facet in ask(index, request, now, RULES).facets.values():
        for value in facet.values:
            chosen = {"kind": {"kinds": (value.value,)}, "status": {"status": (value.value,)}}
            part = chosen.get(facet.name, {"filters": {**request.filters, facet.name: (value.value,)}})
            assert ask(index, request.but(**part), now, RULES).total == value.count


@fuzzed(30)
@given(asked=asking(EDGES))
def test_counts_of_a_field_with_one_value_each_sum_to_what_is_found(index, asked):
    request, now = asked[0].but(kinds=()), asked[1]
    response = ask(index, request, now, RULES)

    kinds = response.facets["kind"].values if response.total else ()
    assert sum(value.count for value in kinds) == response.total


@fuzzed(30)
@given(asked=asking(EDGES), size=st.sampled_from([1, 2, 3, 7, 20]))
def test_pages_of_every_size_part_the_same_whole(index, asked, size):
    request, now = asked[0].but(page_size=LARGEST_PAGE), asked[1]
    whole = ask(index, request, now, RULES)
    size = max(size, whole.total // 8)
    parts = all_keys(index, request.but(page_size=size), now, RULES)

    assert len(parts) == len(set(parts)) == whole.total
    assert parts[:LARGEST_PAGE] == keys(whole.results)
    assert ask(index, request.but(page_size=size, page=10_000), now, RULES).results == ()


@fuzzed(30)
@given(asked=asking(EDGES), random=st.randoms(use_true_random=False))
def test_the_order_of_conditions_is_irrelevant(index, asked, random):
    request, now = asked
    turned = {name: tuple(random.sample(values, len(values))) for name, values in request.filters.items()}
    parts = random.sample(list(turned.items()), len(turned))
    other = request.but(
        filters=dict(parts), page=request.page, keys=request.keys[::-1], kinds=request.kinds[::-1]
    )
    one, two = ask(index, request, now, RULES), ask(index, other, now, RULES)

    assert (keys(one.results), counts(one)) == (keys(two.results), counts(two))


@fuzzed(30)
@given(asked=asking(EDGES))
def test_counts_know_no_order_and_no_page(index, asked):
    request, now = asked
    plain = request.but(sort="title", page_size=3)

    assert counts(ask(index, request, now, RULES)) == counts(ask(index, plain, now, RULES))


@fuzzed(60)
@given(q=st.text(max_size=60), now=moments(EDGES))
def test_nothing_that_is_typed_raises_and_nothing_hidden_appears(index, q, now: datetime):
    response = ask(index, SearchRequest(q=q, page_size=LARGEST_PAGE), now, RULES)

    assert_seen(response, now)
    assert response.to_json()["total"] == len(response.results)


@fuzzed(60)
@given(asked=asking(EDGES))
def test_nothing_hidden_appears_and_nothing_twice(index, asked):
    request, now = asked
    response = ask(index, request, now, RULES)

    assert_seen(response, now)
    assert not set(keys(response.results)) & set(keys(response.related))


def assert_seen(response, now: datetime) -> None:
    for hit in (*response.results, *response.related):
        assert BY_KEY[hit.key].visible.holds(now)
        held = {span.value for span in BY_KEY[hit.key].statuses if span.holds(now)}
        assert set(hit.statuses) == held


def test_words_of_a_hidden_part_are_in_no_suggestion(index):
    assert ask(index, SearchRequest(q="thimbel"), NOON, RULES).did_you_mean == ""
