"""What watches a few documents finds what the search finds among them, whatever is asked."""

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.search.engine import search
from portal.search.kinds import TIERS
from portal.search.request import LARGEST_PAGE, SearchRequest
from portal.search.watching import standing, watching
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import DOCUMENTS, NOW
from tests.portal.search.drawing import documents, requests

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("corpus_fields")]
KINDLY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def found_by_search(request: SearchRequest, engine) -> list[str]:
    whole = replace(request, page=1, page_size=LARGEST_PAGE, correct=False)
    return sorted(hit.key for hit in search(whole, NOW, [engine], facets=False).results)


@KINDLY
@given(corpus=documents(), asked=st.lists(requests, min_size=1, max_size=6), data=st.data())
def test_it_finds_what_the_search_finds_among_those_that_it_watches(corpus, asked, data, settings):
    keys = data.draw(st.sets(st.sampled_from([d.key for d in corpus]))) if corpus else set()
    with tempfile.TemporaryDirectory() as folder:
        settings.CAREWAY_INDEX_DIR = Path(folder)
        engine = filled(Path(folder), corpus)
        with watching(keys, NOW) as watch:
            for request in asked:
                expected = [key for key in found_by_search(request, engine) if key in keys]
                assert sorted(watch.found_by(request)) == expected, request


def test_what_stands_is_visible_and_not_over(settings, tmp_path):
    settings.CAREWAY_INDEX_DIR = tmp_path
    engine = filled(tmp_path, DOCUMENTS)
    everything = search(SearchRequest(page_size=LARGEST_PAGE), NOW, [engine]).results
    wanted = {hit.key: hit.kind for hit in everything if not any(s in TIERS for s in hit.statuses)}

    assert wanted
    assert standing(NOW).here == wanted
    assert standing(NOW).over == {d.key for d in DOCUMENTS} - wanted.keys()
    assert standing(NOW + timedelta(days=4000)).here != wanted
