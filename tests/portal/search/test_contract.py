"""What every engine must find, table by table, over one fixed corpus."""

from datetime import timedelta

import pytest

from portal.search.engine import search
from portal.search.request import SearchRequest
from tests.portal.search.corpus import DOCUMENTS, LEEDS, NOW, TRURO, YORK, day

pytestmark = pytest.mark.django_db


def keys(response) -> list[str]:
    return [hit.key.removeprefix("careers.").removeprefix("content.") for hit in response.results]


@pytest.fixture
def find(build):
    index = build(DOCUMENTS)
    return lambda now=NOW, **parts: search(SearchRequest(**parts), now, [index])


WORDS = [
    ("social worker", {"vacancy:1", "vacancy:2", "page:1"}),
    ("SOCIAL  workers'", {"vacancy:1", "vacancy:2", "page:1"}),
    ('"social work"', {"page:5"}),
    ("childrens worker", {"vacancy:2", "vacancy:8"}),
    ("cafe", {"vacancy:8"}),
    ("o'brien", {"vacancy:8"}),
    ("38000", {"vacancy:8"}),
    ("£38k", {"vacancy:8"}),
    ("SEND", {"vacancy:3", "page:7"}),
    ("send", {"vacancy:3", "page:7"}),
    ("sending", {"vacancy:4"}),
    ("iro", {"page:2"}),
    ("IROs", {"page:2"}),
    ("liquidlogic", {"page:3"}),
    ("work force", {"page:9"}),
    ("co production", {"page:8", "page:9"}),
    ("coproduction", {"page:8", "page:9"}),
    ('"edge of care"', {"page:4", "page:8"}),
    ("edge care -coproduction", {"page:4"}),
    ("-social -care", {"vacancy:4", "vacancy:8", "page:2", "page:3", "page:6", "page:7", "page:9"}),
    ("family jobs", {"vacancy:1", "vacancy:4"}),
    ("permanent", {"vacancy:1", "vacancy:2"}),
    ("york", {"vacancy:1", "vacancy:2"}),
    ("zanzibar", set()),
    ("what does a practice lead do", {"page:3"}),
    ("the of and", set()),
    ('"', {d.key.split(".")[1] for d in DOCUMENTS} - {"vacancy:6", "vacancy:7"}),
]


@pytest.mark.parametrize(("q", "expected"), WORDS)
def test_words_find_their_documents(find, q, expected):
    assert set(keys(find(q=q, correct=False))) == expected


CONDITIONS = [
    ({"kinds": ("role", "profile")}, {"page:1", "page:2", "page:3"}),
    ({"filters": {"contract": ("permanent", "casual")}}, {"vacancy:1", "vacancy:2", "vacancy:4"}),
    ({"filters": {"contract": ("permanent",), "pattern": ("term_time",)}}, {"vacancy:1"}),
    ({"filters": {"visa": ("true",)}}, {"vacancy:1"}),
    ({"filters": {"visa": ("false",)}}, {"vacancy:2"}),
    ({"filters": {"nowhere": ("x",)}}, set()),
    ({"ranges": {"pay": (40000, None)}}, {"vacancy:1", "vacancy:2"}),
    ({"ranges": {"pay": (None, 30000)}}, {"vacancy:3", "vacancy:5"}),
    ({"ranges": {"pay": (39000, 40000)}}, {"vacancy:1"}),
    ({"ranges": {"closes": (day(0), day(5))}}, {"vacancy:3"}),
    ({"place": LEEDS, "miles": 5}, {"vacancy:1"}),
    ({"place": YORK, "miles": 30}, {"vacancy:1", "vacancy:2"}),
    ({"place": TRURO, "miles": 0.5}, {"vacancy:3"}),
    ({"status": ("open",)}, {"vacancy:1", "vacancy:2", "vacancy:4"}),
    ({"status": ("closed", "closing_unknown")}, {"vacancy:3", "vacancy:5"}),
    ({"status": ("ended",)}, {"page:5"}),
    ({"language": "cy"}, {"page:6"}),
    ({"keys": ("careers.vacancy:5", "careers.vacancy:1", "careers.vacancy:99")}, {"vacancy:1", "vacancy:5"}),
    ({"keys": ("careers.vacancy:1",), "kinds": ("role",)}, set()),
]


@pytest.mark.parametrize(("parts", "expected"), CONDITIONS)
def test_conditions_keep_their_documents(find, parts, expected):
    response = find(**parts)

    assert set(keys(response)) == expected
    assert response.total == len(expected)


def test_a_status_changes_at_its_instant_and_no_earlier(find):
    opens = {"status": ("open",), "filters": {"contract": ("fixed_term",)}}

    assert find(now=NOW - timedelta(microseconds=1), **opens).total == 1
    assert find(now=NOW, **opens).total == 0


def test_a_value_that_turns_on_a_day_is_filtered_counted_and_sorted_by_the_clock(find):
    before, after = NOW, day(1)

    def counts(now):
        return {value.value: value.count for value in find(now=now).facets["band"].values}

    assert keys(find(now=before, ranges={"rate": (42600, None)})) == []
    assert keys(find(now=after, ranges={"rate": (42600, None)})) == ["vacancy:1"]
    assert find(now=after - timedelta(microseconds=1), filters={"band": ("low",)}).total == 1
    assert find(now=after, filters={"band": ("low",)}).total == 0
    assert counts(before) == {"low": 1, "high": 1, "higher": 1}
    assert counts(after) == {"high": 2, "higher": 1}
    two = ("careers.vacancy:1", "careers.vacancy:2")
    assert keys(find(now=before, sort="-rate", keys=two)) == ["vacancy:2", "vacancy:1"]
    assert keys(find(now=after, sort="-rate", keys=two)) == ["vacancy:1", "vacancy:2"]


def test_a_result_carries_the_values_of_its_instant(find):
    for now, rate in ((NOW, (38000, 42000)), (day(1), (39000, 43000))):
        (hit,) = find(now=now, keys=("careers.vacancy:1",)).results
        assert hit.document.values["rate"] == rate


def test_what_may_not_be_seen_now_is_in_no_result_and_no_count(find):
    later = find(q="manager", now=day(2))

    assert keys(find(q="manager")) == []
    assert keys(later) == ["vacancy:6"]
    assert [value.count for value in later.facets["kind"].values] == [1]


SORTS = [
    ("title", ["vacancy:8", "vacancy:4", "vacancy:2", "vacancy:1", "vacancy:5", "vacancy:3"]),
    ("newest", ["vacancy:1", "vacancy:2", "vacancy:4", "vacancy:8", "vacancy:5", "vacancy:3"]),
    ("-pay", ["vacancy:2", "vacancy:1", "vacancy:8", "vacancy:4", "vacancy:5", "vacancy:3"]),
    ("pay", ["vacancy:1", "vacancy:8", "vacancy:2", "vacancy:4", "vacancy:5", "vacancy:3"]),
    ("pattern", ["vacancy:2", "vacancy:1", "vacancy:4", "vacancy:8", "vacancy:5", "vacancy:3"]),
]


@pytest.mark.parametrize(("sort", "expected"), SORTS)
def test_sorts_are_exact_and_what_is_over_stays_below(find, sort, expected):
    assert keys(find(kinds=("vacancy",), sort=sort)) == expected


def test_the_nearest_of_several_places_counts_and_no_place_comes_last(find):
    response = find(kinds=("vacancy",), place=YORK, sort="distance")

    assert keys(response) == ["vacancy:1", "vacancy:2", "vacancy:4", "vacancy:8", "vacancy:5", "vacancy:3"]
    assert response.results[0].miles == pytest.approx(0, abs=0.01)
    assert response.results[2].miles is None


def test_without_words_what_is_nearest_fits_best(find):
    near = {"kinds": ("vacancy",), "place": YORK}
    assert find(**near).results == find(**near, sort="distance").results


def test_a_facet_leaves_its_own_choice_out_and_keeps_a_chosen_value_without_hits(find):
    response = find(filters={"contract": ("permanent",), "visa": ("true",)}, kinds=("term",))
    counts = {value.value: (value.label, value.count) for value in response.facets["contract"].values}
    permanent = find(filters={"contract": ("permanent",)})

    assert counts == {"permanent": ("Permanent", 0)}
    assert {v.value: v.count for v in permanent.facets["contract"].values} == {
        "permanent": 2,
        "fixed_term": 1,
        "casual": 1,
    }
    assert {v.value: v.count for v in permanent.facets["pattern"].values} == {
        "part_time": 1,
        "term_time": 1,
        "full_time": 1,
    }


def test_a_misspelt_query_that_finds_nothing_is_run_as_corrected(find):
    response = find(q="socail worker")

    assert (response.did_you_mean, response.corrected) == ("social worker", True)
    assert "vacancy:1" in keys(response)


def test_without_correction_the_suggestion_alone_is_given(find):
    response = find(q="socail worker", correct=False)

    assert (response.did_you_mean, response.corrected, response.total) == ("social worker", False, 0)


def test_highlights_show_the_words_in_stored_text(find):
    (hit,) = find(q="liquidlogic").results
    (piece,) = hit.highlights

    assert [text for text, marked in piece.pieces() if marked] == ["Liquid Logic"]
