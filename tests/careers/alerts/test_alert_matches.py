"""What an alert tells is what the search finds, of what is new: for random searches on a random market."""

import random

import pytest

from careers.alerts.arrivals import collect, newest
from careers.alerts.following import followed_search
from careers.alerts.matching import matching
from careers.alerts.models import Arrival
from careers.vacancies.choices import Car, Contract, PayPeriod, WhoCanApply, Workplace
from careers.vacancies.models import VacancyPlace
from portal import clock
from portal.search import search
from portal.search.locating import locate
from portal.search.request import LARGEST_PAGE, SearchRequest

pytestmark = pytest.mark.django_db
TITLES = ["Family support worker", "Social worker, youth", "Residential worker", "Youth justice worker"]
TOWNS = {"Leeds": (53.8, -1.55), "York": (53.96, -1.08), "Hull": (53.74, -0.33)}


@pytest.fixture
def market(vacancy, organisation, index):
    """Ten that stood there, and fifteen that are new."""
    draw = random.Random(4)
    employers = [organisation() for _ in range(3)]

    def add(count: int) -> None:
        for _ in range(count):
            least = draw.choice([None, 21000, 28000, 36000])
            made = vacancy(
                title=draw.choice(TITLES),
                employer=draw.choice(employers),
                who_can_apply=draw.choice(WhoCanApply.values),
                contract=draw.choice(Contract.values),
                car=draw.choice(Car.values),
                hybrid=draw.choice(Workplace.values),
                weekly_hours=draw.choice([None, 18, 37]),
                pay_min=least,
                pay_max=least and least + 2000,
                pay_period=PayPeriod.YEAR if least else "",
            )
            name = draw.choice(list(TOWNS))
            VacancyPlace.objects.create(
                vacancy=made, name=name, latitude=TOWNS[name][0], longitude=TOWNS[name][1]
            )
            made.save()
        index()
        collect(clock.now())

    add(10)
    before = newest()
    add(15)
    return before, [employer.slug for employer in employers]


def random_request(draw: random.Random, employers: list[str]) -> SearchRequest:
    values = {
        "who_can_apply": WhoCanApply.values,
        "contract": Contract.values,
        "car": Car.values,
        "hybrid": Workplace.values,
        "hours": ["full_time", "part_time"],
        "employer": employers,
    }
    chosen = draw.sample(sorted(values), draw.choice([0, 0, 1, 2]))
    near = locate(draw.choice(list(TOWNS))) if draw.random() < 0.4 else None
    return SearchRequest(
        q=draw.choice(
            ["", "", "worker", "youth", "family support", "-social worker", '"youth justice"', "jobs"]
        ),
        kinds=draw.choice([("vacancy",), ()]),
        filters={name: tuple(draw.sample(values[name], draw.randint(1, 2))) for name in chosen},
        ranges={"pay_actual": (float(draw.choice([20000, 30000])), None)} if draw.random() < 0.3 else {},
        place=near,
        miles=draw.choice([10.0, 30.0, 60.0]) if near else None,
    )


def test_alert_and_search_agree_on_what_is_new(market):
    before, employers = market
    draw = random.Random(2026)
    new = dict(Arrival.objects.filter(pk__gt=before).values_list("key", "pk"))
    matched = 0
    with matching(before, newest(), clock.now()) as matcher:
        for _ in range(150):
            followed = followed_search(random_request(draw, employers))
            found = search(followed.search.but(page_size=LARGEST_PAGE), facets=False).results
            expected = sorted(new[hit.key] for hit in found if hit.key in new)
            assert matcher.found_by(followed) == expected, followed.request
            matched += bool(expected)
    assert matched > 50
