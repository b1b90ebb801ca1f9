"""What two engines must have in common, whatever is asked of them."""

from datetime import datetime
from typing import Any

import pytest

from portal.search.engine import respond
from portal.search.request import LARGEST_PAGE, SearchRequest
from portal.search.response import Hit, SearchResponse
from portal.search.vocabulary import Rule, compiled

MOST_RELATED = 10


def ask(index: Any, request: SearchRequest, now: datetime, rules: tuple[Rule, ...] = ()) -> SearchResponse:
    with index.reading() as reader:
        return respond(request, now, compiled(rules, reader.protected), reader)


def keys(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.key for hit in hits]


def all_keys(index: Any, request: SearchRequest, now: datetime, rules: tuple[Rule, ...] = ()) -> list[str]:
    """Of every page in turn."""
    first = ask(index, request.but(page=1), now, rules)
    pages = [first, *(ask(index, request.but(page=n), now, rules) for n in range(2, first.pages + 1))]
    return [hit.key for page in pages for hit in page.results]


def counts(response: SearchResponse) -> dict[str, list[tuple]]:
    """Every facet with its values in the order in which they are shown."""
    return {
        name: [(v.value, v.label, v.count, v.selected) for v in facet.values]
        for name, facet in response.facets.items()
    }


def ranked(request: SearchRequest) -> bool:
    """Whether relevance orders it, which each engine judges for itself."""
    return request.sort == "relevance" and bool(request.q)


def shown(hit: Hit) -> tuple:
    """Everything that a card says of a result, but how far away it is."""
    values = tuple(sorted((name, str(value)) for name, value in hit.document.values.items()))
    return hit.key, hit.statuses, hit.nearest, hit.document.title, values, hit.highlights


def assert_alike(
    one: Any, other: Any, request: SearchRequest, now: datetime, rules: tuple[Rule, ...]
) -> None:
    mine, theirs = ask(one, request, now, rules), ask(other, request, now, rules)
    assert mine.total == theirs.total
    assert (mine.did_you_mean, mine.corrected) == (theirs.did_you_mean, theirs.corrected)
    assert counts(mine) == counts(theirs)
    assert len(mine.results) == len(theirs.results)
    whole = request.but(page_size=LARGEST_PAGE)
    if not ranked(request):
        assert keys(mine.results) == keys(theirs.results)
        assert list(map(shown, mine.results)) == list(map(shown, theirs.results))
        miles = [[hit.miles for hit in response.results] for response in (mine, theirs)]
        assert miles[0] == pytest.approx(miles[1])
    elif mine.total <= LARGEST_PAGE:
        found = [ask(index, whole, now, rules).results for index in (one, other)]
        assert sorted(map(shown, found[0])) == sorted(map(shown, found[1]))
    assert_related_alike(mine, theirs)


def assert_related_alike(mine: SearchResponse, theirs: SearchResponse) -> None:
    """All of them where they are few; else as many as are shown."""
    found = [set(keys(response.related)) for response in (mine, theirs)]
    if max(map(len, found)) <= MOST_RELATED:
        many = len(found[0]) == MOST_RELATED
        assert found[0] == found[1] or (many and len(found[1]) == MOST_RELATED)
    else:
        assert min(map(len, found)) == MOST_RELATED
