"""One search request, and the same vacancies wherever it is asked: page, saved search, alert, feeds, frame, API,
chatbot, similar ones."""

import itertools
import json
from datetime import UTC, datetime, timedelta

import pytest
from defusedxml.ElementTree import fromstring
from django.http import QueryDict
from hypothesis import HealthCheck, given
from hypothesis import settings as drawing
from hypothesis import strategies as st

from careers.alerts.wanted import Wanted
from careers.vacancies.models import Vacancy, VacancyPlace
from careers.vacancies.similar import candidates, compared_by, likenesses, similar_to
from chatbot.live.lookup import look_up
from chatbot.turn import Turn
from portal.choices.models import Choice
from portal.search import search
from portal.search.request import SearchRequest
from portal.search.watching import watching

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TOWNS = {"Leeds": ("53.79648", "-1.54785"), "York": ("53.95763", "-1.08271")}
TITLES = ["Night worker", "Family support worker", "Social worker", "Personal adviser, nights"]
ASKED_OF_THE_CHATBOT = [
    "Are there any part time jobs?",
    "Which night worker vacancies are open within 10 miles of Leeds?",
    "remote jobs over £30,000",
    "Do you have permanent social worker posts in Leeds?",
    "jobs with no experience needed",
]


@pytest.fixture
def board(vacancy, organisation, index, time_machine):
    """Adverts that differ in every way that is asked for; a few are not open."""
    time_machine.move_to(NOW, tick=False)
    family = Choice.objects.create(list="role_family", code="family-support", label="Family support")
    employers = [organisation("Larkshire"), organisation("Wend Valley")]
    ways = itertools.product(TITLES, ["office", "remote"], [18, 37], ["permanent", "casual"])
    for number, (title, hybrid, hours, contract) in enumerate(ways):
        post = vacancy(
            title=title,
            employer=employers[number % 2],
            hybrid=hybrid,
            weekly_hours=hours,
            contract=contract,
            who_can_apply=["anyone", "registered", "experience"][number % 3],
            role_family=family if number % 4 else None,
            pay_min=22000 + 1500 * number if number % 5 else None,
            first_published_at=NOW - timedelta(hours=number),
            closes_at=NOW + timedelta(days=number % 7) if number % 9 else NOW,
        )
        town, (latitude, longitude) = list(TOWNS.items())[number % 2]
        VacancyPlace.objects.create(vacancy=post, name=town, latitude=latitude, longitude=longitude)
    index()
    return employers


chosen = st.fixed_dictionaries(
    {},
    optional={
        "hybrid": st.sampled_from([("office",), ("remote",), ("office", "remote")]),
        "hours": st.sampled_from([("full_time",), ("part_time",)]),
        "contract": st.sampled_from([("permanent",), ("casual",)]),
        "who_can_apply": st.sampled_from([("anyone",), ("anyone", "experience"), ("internal_first",)]),
        "role_family": st.just(("family-support",)),
    },
)
ranges = st.fixed_dictionaries(
    {}, optional={"pay_actual": st.sampled_from([(25000.0, None), (None, 30000.0), (20000.0, 45000.0)])}
)
words = st.sampled_from(
    ["", "", "night", "worker -social", '"social worker"', "nights OR family", "nothing at all"]
)
places = st.sampled_from([("", ""), ("Leeds", "10"), ("York", "5"), ("Leeds", "100")])


@st.composite
def queries(draw: st.DrawFn) -> str:
    """Addresses as the site writes them."""
    query = QueryDict(mutable=True)
    town, miles = draw(places)
    for name, value in (("place", town), ("miles", miles)):
        if value:
            query[name] = value
    near, _ignored, _errors = SearchRequest.from_query(query)
    sort = draw(st.sampled_from(["relevance", "newest", "closes_at", "-pay_actual", "title"]))
    asked = near.but(
        q=draw(words), filters=draw(chosen), ranges=draw(ranges), sort=sort, read=False, correct=False
    )
    return asked.to_query()


def keys(hits) -> set[str]:
    return {hit.key for hit in hits}


def on_pages(client, path: str, query: str) -> set[str]:
    """Every page of a list."""
    listing = client.get(f"{path}?{query}").context["listing"]
    found = keys(listing.response.results)
    for page in range(2, listing.response.pages + 1):
        found |= keys(client.get(f"{path}?{query}&page={page}").context["listing"].response.results)
    return found


def in_json_feed(client, query: str) -> set[str]:
    found, address = set(), f"/vacancies/feed.json?{query}"
    while address:
        feed = json.loads(client.get(address).content)
        found |= {item["_careway"]["key"] for item in feed["items"]}
        address = feed.get("next_url")
    return found


def in_xml(client, query: str) -> set[str]:
    jobs = fromstring(client.get(f"/vacancies/feed.xml?{query}").content).findall("job/referencenumber")
    return {f"careers.vacancy:{number.text}" for number in jobs}


def in_atom(client, query: str) -> set[str]:
    atom = "{http://www.w3.org/2005/Atom}"
    entries = fromstring(client.get(f"/vacancies/feed.atom?{query}").content).findall(f"{atom}entry/{atom}id")
    slugs = [entry.text.rstrip("/").rpartition("/")[2] for entry in entries]
    return {
        f"careers.vacancy:{pk}" for pk in Vacancy.objects.filter(slug__in=slugs).values_list("pk", flat=True)
    }


def by_api(client, query: str) -> set[str]:
    answer = client.get(f"/api/v1/vacancies?{query}&page_size=100").json()
    return {result["key"] for result in answer["results"]}


def by_alert(query: str) -> set[str]:
    """Of everything that could be new."""
    wanted = Wanted.read(QueryDict(f"{query}&kind=vacancy&status=open"))
    every = [f"careers.vacancy:{pk}" for pk in Vacancy.objects.values_list("pk", flat=True)]
    with watching(every, NOW) as watch:
        return set(watch.found_by(wanted.request))


def by_saved_search(query: str) -> set[str]:
    asked, _ignored, _errors = SearchRequest.from_query(QueryDict(query))
    kept = SearchRequest.from_json(json.loads(json.dumps(asked.to_json())))
    return keys(search(kept.but(kinds=("vacancy",), status=("open",), page_size=100), NOW).results)


@drawing(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=queries())
def test_page_saved_search_alert_feeds_frame_and_api_find_the_same(board, client, query):
    shown = on_pages(client, "/vacancies/", query)

    assert by_saved_search(query) == shown
    assert by_alert(query) == shown
    assert in_json_feed(client, query) == shown
    assert in_atom(client, query) == shown
    assert in_xml(client, query) == shown
    assert on_pages(client, "/vacancies/embed.html", query) == shown
    assert by_api(client, query) == shown


@pytest.mark.parametrize("question", ASKED_OF_THE_CHATBOT)
def test_the_chatbot_counts_what_the_list_shows_at_the_address_that_it_gives(board, client, question):
    turn = Turn(question, search_text=question, now=NOW)
    look_up(turn)
    path, _mark, query = turn.lookup.url.partition("?")
    shown = on_pages(client, path, query)

    assert turn.lookup.total == len(shown) > 0
    assert {card.key for card in turn.cards} <= shown


def test_what_a_person_types_is_read_alike_by_page_feed_frame_and_alert(board, client):
    for words in ("part time near Leeds", "remote over £30k", "night wroker"):
        query = QueryDict(mutable=True)
        query["q"] = words
        shown = on_pages(client, "/vacancies/", f"{query.urlencode()}&correct=no")

        assert in_json_feed(client, query.urlencode()) == shown
        assert on_pages(client, "/vacancies/embed.html", query.urlencode()) == shown


def test_similar_ones_are_those_that_the_list_shows_for_each_likeness(board, client):
    for post in Vacancy.objects.order_by("pk")[:6]:
        own = compared_by(post, NOW)
        listed = set()
        for likeness in likenesses(own):
            listed |= on_pages(client, "/vacancies/", SearchRequest(filters=likeness).to_query())

        assert keys(candidates(own, NOW)) == listed - {own.key}
        assert {one.hit.key for one in similar_to(post, NOW)} <= listed - {own.key}
