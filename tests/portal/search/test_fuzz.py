"""Random documents and requests: the engine agrees with the reference, and keeps what search promises."""

import shutil
import tempfile
from pathlib import Path

import pytest
from django.http import QueryDict
from hypothesis import given

from portal.search.engine import respond
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse
from portal.search.vocabulary import Rule, compiled
from tests.fuzzing import fuzzed
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import NOW
from tests.portal.search.drawing import documents, queries, requests
from tests.portal.search.reference import ReferenceIndex

pytestmark = pytest.mark.usefixtures("corpus_fields")
RULES = (Rule("iro", ("independent reviewing officer", "edge of care")), Rule("edge of care", ("SEND",)))


def run(index, request: SearchRequest) -> SearchResponse:
    with index.reading() as reader:
        return respond(request, NOW, compiled(RULES, reader.protected), reader)


def all_pages(index, request: SearchRequest) -> list[str]:
    first = run(index, request)
    pages = [run(index, request.but(page=page)) for page in range(1, first.pages + 1)]
    return [hit.key for page in pages for hit in page.results]


class Both:
    """The engine and the reference over the same documents."""

    def __init__(self, documents: list) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.engine, self.reference = filled(self.folder, documents), ReferenceIndex(documents)

    def __enter__(self) -> "Both":
        return self

    def __exit__(self, *error: object) -> None:
        shutil.rmtree(self.folder)


def counts(response: SearchResponse) -> dict:
    return {name: {v.value: v.count for v in facet.values} for name, facet in response.facets.items()}


@fuzzed(60)
@given(documents(), requests)
def test_the_engine_and_the_reference_find_the_same(found, request):
    with Both(found) as both:
        mine, theirs = run(both.engine, request), run(both.reference, request)
        ordered, expected = all_pages(both.engine, request), all_pages(both.reference, request)

    assert (mine.total, mine.did_you_mean, mine.corrected) == (
        theirs.total,
        theirs.did_you_mean,
        theirs.corrected,
    )
    assert counts(mine) == counts(theirs)
    assert sorted(ordered) == sorted(expected)
    if request.sort != "relevance" or not request.q:
        assert ordered == expected


@fuzzed(60)
@given(documents(), requests)
def test_pages_part_the_whole_and_nothing_hidden_appears(found, request):
    seen = {document.key for document in found if document.visible.holds(NOW)}
    with Both(found) as both:
        response, keys = run(both.engine, request), all_pages(both.engine, request)

    assert len(keys) == len(set(keys)) == response.total
    assert {*keys, *(hit.key for hit in response.related)} <= seen
    assert not {hit.key for hit in response.related} & set(keys)


@fuzzed(60)
@given(documents(), requests)
def test_a_filter_never_adds_and_a_facet_counts_what_choosing_it_finds(found, request):
    with Both(found) as both:
        response = run(both.engine, request)
        for facet in response.facets.values():
            if facet.name in ("kind", "status"):
                continue
            for value in facet.values:
                chosen = request.but(filters={**request.filters, facet.name: (value.value,)})
                assert run(both.engine, chosen).total == value.count
            if not request.filters.get(facet.name):
                narrower = request.but(filters={**request.filters, facet.name: (facet.values[0].value,)})
                assert set(all_pages(both.engine, narrower)) <= set(all_pages(both.engine, request))


@fuzzed(60)
@given(queries, requests)
def test_nothing_that_is_typed_raises_and_the_address_carries_it(q, request):
    asked = request.but(q=q, place=None, filters={})
    again, _, errors = SearchRequest.from_query(QueryDict(asked.to_query()))

    assert (again, errors) == (asked, {})
