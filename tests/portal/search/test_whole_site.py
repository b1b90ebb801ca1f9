"""The page of one box over everything: what stands above the results, and what where there are none."""

import pytest

from portal.search.web.direct import direct_hit
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import DOCUMENTS, LEEDS, NOW, advert, page

pytestmark = pytest.mark.django_db
TERM = page(
    20, "Assessed year (ASYE)", "term", names=("ASYE",), means=("ASYE",), summary="A first year in work."
)
NAMED = page(21, "Larkshire Trust", "employer", names=("LCT",), means=("Larkshire Trust", "LCT"))
POST = advert(
    22, "Night worker", names=("CH-2041",), means=("CH-2041",), extra={"pay": "£21,000"}, places=(LEEDS,)
)
STORY = page(23, "Ottilie, youth worker", "profile")


@pytest.fixture(autouse=True)
def indexed(corpus_fields, tmp_path, settings, time_machine):
    time_machine.move_to(NOW, tick=False)
    settings.CAREWAY_INDEX_DIR = tmp_path
    filled(tmp_path, [*DOCUMENTS, TERM, NAMED, POST, STORY])


def listing(client, query: str):
    return client.get(f"/search/?{query}").context["listing"]


@pytest.mark.parametrize(
    ("q", "key"),
    [
        ("ASYE", TERM.key),
        ("what+is+an+asye", TERM.key),
        ("lct", NAMED.key),
        ("Larkshire+Trust", NAMED.key),
        ("ch+2041", POST.key),
    ],
)
def test_what_the_words_name_stands_first_and_says_what_it_is(client, q, key):
    found = listing(client, f"q={q}")
    assert found.response.results[0].key == key
    assert direct_hit(found.response) == found.response.results[0]


def test_words_that_only_occur_name_nothing(client):
    assert direct_hit(listing(client, "q=worker").response) is None


def test_each_kind_says_how_many_and_leads_to_them_alone(client):
    found = listing(client, "q=worker")
    (every, _, chosen), *kinds = found.by_kind
    assert chosen
    assert every.count == found.response.total == sum(value.count for value, _, _ in kinds)
    for value, url, _ in kinds:
        alone = client.get(url).context["listing"]
        assert alone.response.total == value.count
        assert {hit.kind for hit in alone.response.results} == {value.value}


def test_somebodys_story_may_be_a_profile(client):
    assert listing(client, "q=ottilie's+story").response.results[0].key == STORY.key


def test_every_step_out_of_nothing_finds_what_it_says(client):
    found = listing(client, "q=zebra+worker&contract=permanent")
    assert found.response.total == 0
    assert found.ladder
    for rung in found.ladder:
        total = client.get(rung.url).context["listing"].response.total
        assert total > 0
        assert rung.count.startswith(f"{total} ")


def test_who_finds_nothing_can_ask_the_same(client):
    html = client.get("/search/?q=zebra+crossing").content.decode()
    assert "/ask/?q=zebra%20crossing" in html


@pytest.mark.parametrize(("filters", "meant"), [("", "social worker"), ("&contract=casual", "")])
def test_a_spelling_is_offered_where_it_finds_something_under_the_same_filters(client, filters, meant):
    response = listing(client, f"q=socail+worker{filters}&correct=no").response
    assert (response.did_you_mean, response.respelt) == (meant, "social worker")


def test_danger_is_searched_as_it_stands_and_leads_nowhere_else(client, tmp_path):
    filled(tmp_path, [page(number, "A dad sits with me", body="My dad sits by me.") for number in (31, 32)])
    assert listing(client, "q=dad+sitz+me").response.did_you_mean
    found = listing(client, "q=my+dad+hits+me")
    assert not found.response.did_you_mean
    assert len(found.ladder) <= 1
