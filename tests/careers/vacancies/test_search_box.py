"""Conditions typed into the search box of /vacancies/ and /search/."""

from datetime import datetime

import pytest
from django.http import QueryDict

from careers.vacancies.models import VacancyPlace
from content.templatetags.content_tags import request_of
from portal.places.models import Place
from portal.search.asking.box import with_conditions
from portal.search.engine import totals
from portal.search.request import SearchRequest

pytestmark = pytest.mark.django_db
TYPED = "part time social worker in Wendbury over 40k"
ADDRESS = "?q=" + TYPED.replace(" ", "+")


@pytest.fixture
def posts(vacancy, index):
    Place.objects.create(name="Wendbury", latitude="53.80000", longitude="-1.55000")
    fits = {"weekly_hours": 20, "pay_min": 80000, "pay_period": "year", "title": "Social worker"}
    for change in ({}, {"weekly_hours": 37}, {"pay_min": 30000}, {"title": "Cook"}, {"far": True}):
        wanted = {**fits, **change}
        latitude = "51.50000" if wanted.pop("far", False) else "53.81000"
        post = vacancy(**wanted)
        VacancyPlace.objects.create(vacancy=post, name="Quay", latitude=latitude, longitude="-1.55000")
    index()


@pytest.mark.parametrize("path", ["/vacancies/", "/search/"])
def test_hours_place_and_pay_become_filters_with_chips(client, posts, path):
    listing = client.get(path + ADDRESS).context["listing"]

    assert listing.response.total == 1
    assert [chip.text for chip in listing.chips] == [
        "“social worker”",
        "Part time",
        "Pay for the hours worked: £40,000 or more",
        "within 20 miles of Wendbury",
    ]


def test_every_chip_can_be_taken_away_and_the_others_stay(client, posts):
    for chip in client.get("/vacancies/" + ADDRESS).context["listing"].chips:
        without = client.get(chip.url).context["listing"]

        assert without.response.total == 2
        assert len(without.chips) == 3


def test_the_words_can_be_put_back_as_words(client, posts):
    page = client.get("/vacancies/" + ADDRESS)
    link = page.context["listing"].as_words
    assert link.replace("&", "&amp;") in page.content.decode()
    listing = client.get(link).context["listing"]

    assert [chip.text for chip in listing.chips] == [f"“{TYPED}”"]
    assert listing.request.filters == {}


def test_words_that_some_title_holds_are_not_lost_to_filters_that_find_nothing(client, vacancy, index):
    vacancy(title="Permanent secondment lead", contract="casual")
    index()

    assert client.get("/vacancies/?q=permanent+secondment").context["listing"].response.total == 1


def test_the_form_keeps_what_was_read_when_it_is_sent_again(client, posts):
    page = client.get("/vacancies/?q=jobs+in+Wendbury+over+42k+up+to+25+hours+a+week").content.decode()

    assert '<option value="20" selected>20 miles</option>' in page
    assert '<option value="42000" selected>' in page
    assert (
        '<input class="input" id="weekly_hours_max" name="weekly_hours_max" inputmode="decimal" size="4" value="25">'
        in page
    )


def read(query: str) -> SearchRequest | None:
    return with_conditions(SearchRequest.from_query(QueryDict(query))[0])


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("part time", ""),
        ("no car", ""),
        ("part time social worker", "social worker"),
        ("part time jobs leeds", "jobs"),
        ("40k team manager", "team manager"),
        ("permanent social worker", "social worker"),
        ("zero hours", ""),
        ("closing this week", ""),
        ("jobs under 30k", "jobs"),
    ],
)
def test_conditions_of_posts_are_read_where_nothing_else_can_be_meant(query, left):
    request = with_conditions(SearchRequest(q=query))
    assert request is not None
    assert " ".join(request.q.split()) == left


@pytest.mark.parametrize(
    "query",
    [
        "part time degree",
        "can i study part time",
        "hamish wendbury",
        "secondment",
        "from agency to permanent",
        "16 to 18 year olds",
    ],
)
def test_other_words_beside_a_condition_leave_it_words(query):
    assert with_conditions(SearchRequest(q=query)) is None


@pytest.mark.parametrize(
    ("query", "bounds"),
    [
        ("jobs over 40k", (40000, None)),
        ("jobs under £30,000", (None, 30000)),
        ("no more than 28k part time", (None, 28000)),
        ("30k or less", (None, 30000)),
        ("about 25k", (22500, 27500)),
        ("30-40k social worker", (30000, 40000)),
        ("between £30,000 and £35,000", (30000, 35000)),
        ("jobs from 38k to 42k", (38000, 42000)),
    ],
)
def test_pay_is_read_as_at_least_at_most_about_and_from_to(query, bounds):
    assert with_conditions(SearchRequest(q=query)).ranges == {"pay_actual": bounds}


@pytest.mark.parametrize(
    "query", ["jobs under 25 miles away", "jobs up to 2027", "jobs for 11 to 17 year olds"]
)
def test_other_numbers_are_no_pay(query):
    request = with_conditions(SearchRequest(q=query))
    assert request is None or "pay_actual" not in request.ranges


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("jobs closing today", 25, 25),
        ("jobs closing tomorrow", 26, 26),
        ("closing date this week", 25, 29),
        ("closes next week", 30, 36),
        ("jobs closing soon", 25, 32),
        ("deadlines this month", 25, 30),
    ],
)
def test_until_when_one_can_apply_is_read_on_the_day(time_machine, words, first, last):
    time_machine.move_to("2026-11-25T12:00:00+00:00", tick=False)  # A Wednesday.
    begins, ends = with_conditions(SearchRequest(q=words)).ranges["closes_at"]
    november = datetime.fromisoformat("2026-10-31T00:00:00+00:00")

    assert ((begins - november).days, (ends - november).days) == (first, last)


@pytest.mark.parametrize(
    "query",
    [
        "q=apprenticeship",
        "q=edge+of+care",
        "q=reading",
        'q="part time" jobs',
        "q=jobs+-permanent",
        "q=part+time+in+Leeds&read=no",
        "q=part+time+in+Leeds&kind=story",
        "q=jobs+in+York&place=Leeds",
        "q=permanent+jobs&contract=casual",
    ],
)
def test_what_is_no_plain_condition_or_chosen_already_stays_words(query):
    assert read(query) is None


@pytest.mark.parametrize(
    ("query", "left", "miles"),
    [
        ("q=SEND+jobs+near+Leeds", "SEND jobs", 20),
        ("q=mentor+within+5+miles+of+Leeds", "mentor", 5),
        ("q=mentor+in+Leeds&miles=3", "mentor", 3),
    ],
)
def test_the_distance_that_is_said_holds(query, left, miles):
    request = read(query)

    assert (request.q, request.place.name, request.miles) == (left, "Leeds", miles)


def test_a_place_that_was_read_can_be_read_back_from_the_address():
    request = read("q=mentor+in+Newport")

    assert SearchRequest.from_query(QueryDict(request.to_query()))[0].place.name == request.place.name


def test_a_call_to_action_counts_what_its_page_will_show(client, posts):
    """Both read the conditions in its words."""
    call = request_of({"kind": "vacancy", "query": "part time"})

    assert call is not None
    shown = client.get(f"/vacancies/?{call.to_query()}").context["listing"]
    assert totals([call]) == [shown.response.total] != [0]
    assert call.filters == {"hours": ("part_time",)}
