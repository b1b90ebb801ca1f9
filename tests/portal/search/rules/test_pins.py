"""What the team puts on top for some words, for a while."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from careers.employers.groups import EDITORS, HR
from portal.search import search
from portal.search.backends import embedded
from portal.search.engine import respond_all
from portal.search.pins.models import Pin
from portal.search.request import SearchRequest
from tests.portal.search.conftest import clusters, filled_cluster
from tests.portal.search.corpus import DOCUMENTS, NOW
from tests.portal.search.rules.conftest import in_days

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["embedded", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)])
def engine(request, settings):
    if request.param == "embedded":
        yield embedded()
    elif not clusters():
        pytest.skip("ELASTICSEARCH_TEST_URLS names no server")
    else:
        with filled_cluster(clusters()[0], settings.CAREWAY_INDEX_DIR, DOCUMENTS) as index:
            yield index


@pytest.fixture
def on_top(engine):
    def titles(q: str, now=NOW, **more) -> list[str]:
        [response] = respond_all([SearchRequest(q=q, **more)], now, [engine])
        return [hit.document.title for hit in response.pinned]

    return titles


def pin(words: str, *addresses: str, **more) -> Pin:
    made = Pin(words=words, addresses="\n".join(addresses), why="Asked for", **more)
    made.full_clean()
    made.save()
    return made


IRO, SENIOR, ADVISER, SOON, STEP_UP = (
    "/role/2/",
    "/vacancies/2/",
    "/vacancies/3/",
    "/vacancies/6/",
    "/programme/5/",
)


def test_pins_stand_on_top_in_their_order_whether_or_not_they_hold_the_words(on_top):
    pin("zeppelin pilot", SENIOR, f"https://example.org{IRO}?from=mail")

    assert on_top("Zeppelin pilots") == ["Senior Social Worker", "Independent Reviewing Officer"]


@pytest.mark.parametrize("q", ["zeppelin", "zeppelin pilot jobs", "pilot zeppelin"])
def test_only_just_these_words_show_them(on_top, q):
    pin("zeppelin pilot", IRO)

    assert on_top(q) == []


def test_what_is_hidden_or_over_is_not_shown(on_top):
    pin("manager", SOON, STEP_UP, ADVISER)

    assert on_top("manager", now=NOW - timedelta(minutes=1)) == ["Personal Adviser"]
    assert on_top("manager") == []
    assert on_top("manager", now=NOW + timedelta(days=1)) == ["Team Manager"]


def test_they_never_stand_outside_the_filters(on_top):
    pin("zeppelin", SENIOR, IRO)

    assert on_top("zeppelin", kinds=("vacancy",)) == ["Senior Social Worker"]
    assert on_top("zeppelin", filters={"contract": ("casual",)}) == []


@pytest.mark.parametrize("more", [{"page": 2}, {"sort": "title"}])
def test_further_pages_and_other_orders_have_none(on_top, more):
    pin("zeppelin", IRO)

    assert on_top("zeppelin", **more) == []


def test_a_pin_ends_with_its_last_day(on_top):
    pin("zeppelin", IRO, ends_on=in_days(0))

    assert on_top("zeppelin") == ["Independent Reviewing Officer"]
    assert on_top("zeppelin", now=NOW + timedelta(hours=11)) == []


def test_results_their_number_and_facets_stay_those_of_the_words():
    asked = SearchRequest(q="senior social worker")
    before = search(asked)
    pin("senior social worker", SENIOR, IRO)
    after = search(asked)

    assert (after.total, after.facets) == (before.total, before.facets)
    assert [hit.key for hit in after.results] == [hit.key for hit in before.results]
    assert "careers.vacancy:2" not in {hit.key for hit in after.unpinned}


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"addresses": "/nowhere/"}, "addresses"),
        ({"addresses": "\n".join([IRO, SENIOR, ADVISER, "/page/4/"])}, "addresses"),
        ({"addresses": ""}, "addresses"),
        ({"words": "…"}, "words"),
        ({"ends_on": in_days(91)}, "ends_on"),
        ({"ends_on": None}, "ends_on"),
    ],
)
def test_a_pin_needs_words_a_place_on_this_site_and_an_end(fields, wrong):
    made = Pin(**{"words": "zeppelin", "addresses": IRO, "why": "Asked for", **fields})
    with pytest.raises(ValidationError) as refused:
        made.full_clean()
    assert wrong in refused.value.message_dict


def test_it_lasts_ninety_days_unless_somebody_says_otherwise():
    assert pin("zeppelin", IRO).ends_on == in_days(90)


def test_visitors_are_told_who_picked_it(client):
    pin("zeppelin", IRO)
    page = client.get("/search/", {"q": "zeppelin"}).content.decode()

    assert "Picked by our team" in page
    assert page.count("Independent Reviewing Officer") == 1


def test_an_editor_pins_from_the_tester_and_hr_does_not(sign_in):
    client = sign_in(EDITORS)
    tester = client.get(reverse("portal_search_tester"), {"q": "reviewing officer"}).content.decode()
    add = reverse(Pin.snippet_viewset.get_url_name("add"))

    assert f"{add}?words=reviewing+officer&amp;address=/role/2/" in tester
    client.post(add, {"words": "chair", "addresses": IRO, "why": "Asked for", "ends_on": str(in_days(5))})
    assert [hit.document.title for hit in search(SearchRequest(q="chair")).pinned] == [
        "Independent Reviewing Officer"
    ]


def test_hr_of_an_employer_may_not_pin(sign_in):
    assert sign_in(HR).get(reverse(Pin.snippet_viewset.get_url_name("list"))).status_code == 302
