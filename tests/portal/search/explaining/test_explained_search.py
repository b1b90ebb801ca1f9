"""Why a search finds what it finds, on every engine that is at hand."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from portal.search.backends import Index, embedded
from portal.search.explaining.explain import Explained, explain
from portal.search.explaining.finding import document_at
from portal.search.request import SearchRequest
from tests.portal.search.conftest import clusters, filled_cluster
from tests.portal.search.corpus import DOCUMENTS, LEEDS, NOW
from tests.portal.search.rules.conftest import rule

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["embedded", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)])
def engine(request, settings) -> Iterator[Index]:
    if request.param == "embedded":
        yield embedded()
    elif not clusters():
        pytest.skip("ELASTICSEARCH_TEST_URLS names no server")
    else:
        with filled_cluster(clusters()[0], settings.CAREWAY_INDEX_DIR, DOCUMENTS) as index:
            yield index


@pytest.fixture
def why(engine):
    def explained(q: str = "", about: str = "", now=NOW, **more) -> Explained:
        return explain(SearchRequest(q=q, **more), now, engine, document_at(about) if about else None)

    return explained


def reasons(explained: Explained, title: str) -> tuple[str, ...]:
    return next((near.reasons for near in explained.near if near.document.title == title), ())


def test_the_parts_of_a_score_put_the_results_in_their_order(why):
    results = why("social worker").results
    above = [result.score for result in results if not result.is_below]

    assert len(above) > 1
    assert above == sorted(above, reverse=True)


def test_a_title_that_is_the_words_says_so(why):
    [first, *_] = why("senior social worker").results

    assert first.hit.document.title == "Senior Social Worker"
    assert {"title_is", "title_phrase", "words"} <= {worth.name for worth in first.worths}


def test_each_result_says_which_words_stand_where(why):
    [result] = why("liquidlogic").results

    assert [(str(where.column), where.words) for where in result.where] == [("Text", ("liquid logic",))]


def test_words_are_read_with_what_they_also_mean_and_what_does_not_count(why):
    rule("one_way", "chairperson", "independent reviewing officer")
    rule("ignore", "brilliant")
    read = why("a brilliant chairperson -foster").understood

    assert [(asked.words, asked.others, asked.excluded) for asked in read.asked] == [
        ("chairperson", ("independent reviewing officer",), False),
        ("foster", (), True),
    ]
    assert read.passed_over == ("a", "brilliant")


def test_what_is_over_stands_below_and_says_so(why):
    results = why("step up social work").results

    assert [
        result.is_below for result in results if result.hit.document.title == "Step Up to Social Work"
    ] == [True]


@pytest.mark.parametrize(
    ("asked", "title", "reason"),
    [
        ({"q": "adviser", "status": ("open",)}, "Personal Adviser", "Closed since 1 June 2026."),
        ({"q": "manager"}, "Team Manager", ""),
        ({"q": "worker", "place": LEEDS, "miles": 5}, "Family Support Worker", "It has no place."),
        ({"q": "senior", "place": LEEDS, "miles": 5}, "Senior Social Worker", "It is 22 miles from Leeds."),
        (
            {"q": "family support", "filters": {"contract": ("permanent",)}},
            "Family Support Worker",
            "Contract: Casual.",
        ),
        (
            {"q": "foster", "filters": {"contract": ("permanent",)}},
            "Foster Carer",
            "It says nothing about “Contract”.",
        ),
        (
            {"q": "senior", "ranges": {"pay": (50000, None)}},
            "Senior Social Worker",
            "Full-time pay: £44,500.",
        ),
        (
            {"q": "edge of care", "kinds": ("vacancy",)},
            "Edge of care",
            "It is of another kind: Help and information.",
        ),
        ({"q": "senior reviewing worker"}, "Senior Social Worker", "“reviewing” stands nowhere in it."),
        ({"q": "cymdeithasol", "language": "en"}, "Gweithiwr cymdeithasol", "It is in another language."),
    ],
)
def test_what_nearly_matched_says_why_it_did_not(why, asked, title, reason):
    said = reasons(why(**asked), title)

    assert reason in said if reason else said == ()


def test_a_page_that_was_expected_says_why_it_is_not_there(why):
    expected = why("senior", about="/vacancies/6/").asked_about

    assert expected.document.title == "Team Manager"
    assert expected.reasons == ("It is not public before 2 June 2026.", "“senior” stands nowhere in it.")
    assert (
        why(
            "team manager", about="https://example.org/vacancies/6/?x=1", now=NOW + timedelta(days=2)
        ).asked_about.reasons
        == ()
    )


def test_a_page_that_holds_what_is_excluded_says_so(why):
    expected = why("social worker -lead", about="/vacancies/2/").asked_about

    assert expected.reasons == ("It holds “lead”, which is excluded.",)


def test_an_order_by_something_else_than_relevance_has_no_score(why):
    assert {result.worths for result in why("worker", sort="title").results} == {()}
