"""Every filter has honest counts: whatever one chooses next finds what was promised."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careers.employers.models import EmployerFeature
from careers.scales.models import PayAward, PayScale
from careers.vacancies.listing import FACETS
from careers.vacancies.models import VacancyPlace
from portal.choices.models import Choice
from portal.places.models import Place
from portal.search.engine import search
from portal.search.request import SearchRequest

pytestmark = pytest.mark.django_db


def listing(client, query: str = ""):
    return client.get(f"/vacancies/{query}").context["listing"]


def counts(client, name: str, query: str = "") -> dict[str, int]:
    facet = next(facet for facet in listing(client, query).facets if facet.name == name)
    return {value.value: value.count for value in facet.values if value.count}


@pytest.fixture
def many(vacancy, employer, index):
    """Posts that differ in everything one filters by."""
    lists = {
        name: [Choice.objects.create(list=name, code=f"{name}-{n}", label=f"{name} {n}") for n in range(3)]
        for name in ("role_family", "area_of_practice", "stage", "pattern", "scheme", "feature")
    }
    towns = [Place.objects.create(name=f"Town {n}", latitude=53 + n, longitude=-1) for n in range(2)]
    owners = [employer(f"Employer {n}") for n in range(2)]
    for number, owner in enumerate(owners):
        owner.employer_page.live = True
        owner.employer_page.save()
        EmployerFeature.objects.create(page=owner.employer_page, feature=lists["feature"][number])
    scale = PayScale.objects.create(name="Scale", employer=owners[0])
    PayAward.objects.create(
        scale=scale, effective_from=date(2020, 1, 1), points=[["1", "24000"], ["2", "41000"]]
    )
    pays = [
        {"pay_min": 24000, "pay_max": 31000}, {"pay_min": 52000}, {"pay_raw": "Competitive"}, {"pay_max": 28000},
        {"pay_min": 165, "pay_period": "day", "weekly_hours": None}, {"pay_scale": scale, "point_from": "1", "point_to": "2"},
    ]  # fmt: skip
    for number in range(18):
        values = {"weekly_hours": (37, 18.5, 30)[number % 3], **pays[number % 6]}
        post = vacancy(
            employer=owners[number % 2],
            who_can_apply=("anyone", "newly_qualified", "training_post", "registered")[number % 4],
            contract=("permanent", "fixed_term", "apprenticeship")[number // 3 % 3],
            hybrid=("office", "hybrid", "remote")[number % 3],
            car=("needed", "helpful", "no")[number // 2 % 3],
            training="fast_track" if number == 7 else "",
            visa_sponsorship=number % 5 == 0,
            **{name: lists[name][number % 3] for name in ("role_family", "area_of_practice", "stage")},
            **values,
        )
        post.patterns.set(lists["pattern"][: number % 3 + 1])
        post.schemes.set(lists["scheme"][number % 3 :])
        post.save()
        VacancyPlace.objects.create(vacancy=post, name="Here", place=towns[number % 2])
    index()


def test_every_facet_that_one_looks_for_is_offered(client, many):
    assert [facet.name for facet in listing(client).facets] == list(FACETS)


def test_no_choice_leads_to_an_empty_page(many):
    openly = SearchRequest(kinds=("vacancy",), status=("open",))
    offered = {
        name: [value.value for value in facet.values]
        for name, facet in search(openly).facets.items()
        if name in FACETS
    }
    chosen = st.fixed_dictionaries(
        {},
        optional={
            name: st.sets(st.sampled_from(values), max_size=2).map(tuple) for name, values in offered.items()
        },
    )

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(chosen, st.sampled_from([None, 20000.0, 30000.0]), st.sampled_from([None, 25.0]))
    def holds(filters, least, hours):
        ranges = {"pay_full_time": (least, None), "weekly_hours": (None, hours)}
        asked = openly.but(filters=filters, ranges=ranges)
        for name, facet in search(asked).facets.items():
            for value in facet.values:
                if name in FACETS and value.count:
                    narrower = asked.but(filters={**asked.filters, name: (value.value,)})
                    assert search(narrower, facets=False).total == value.count

    holds()


def test_pay_that_is_not_given_has_its_own_count(client, many):
    assert counts(client, "pay_band")["not_given"] == 3
    assert listing(client, "?pay_band=not_given").response.total == 3


@pytest.mark.parametrize("sort", ["pay_actual", "-pay_actual", "pay_full_time", "-pay_full_time"])
def test_pay_that_is_not_given_is_never_ranked_first(client, many, sort):
    first, *_rest = [hit.document.extra["pay"] for hit in listing(client, f"?sort={sort}").response.results]
    assert first not in ("Pay not given", "£165 a day")
    last = [hit.document.extra["pay"] for hit in listing(client, f"?sort={sort}").response.results][-6:]
    assert set(last) == {"Pay not given", "from £165 a day"}


def test_a_person_chooses_which_pay_sorts(client, many):
    assert {"-pay_actual", "-pay_full_time"} <= {value for value, _words in listing(client).orders()}


def test_ranges_of_pay_meet(client, many):
    """£24,000 to £41,000 meets "at least £40,000" and "at most £25,000"."""
    assert counts(client, "pay_band", "?pay_full_time_min=40000&pay_full_time_max=42000") == {
        "0": 3,
        "25000": 3,
        "30000": 3,
        "35000": 3,
        "40000": 3,
    }
    assert listing(client, "?pay_full_time_max=25000").response.total == 6


def test_hours_are_a_range(client, many):
    html = client.get("/vacancies/?weekly_hours_min=20&weekly_hours_max=35").content.decode()
    assert listing(client, "?weekly_hours_min=20&weekly_hours_max=35").response.total == 6
    assert 'name="weekly_hours_min" inputmode="decimal" size="4" value="20"' in html


def test_training_posts_are_told_apart(client, many):
    found = counts(client, "training")
    assert set(found) == {"apprenticeship", "trainee", "fast_track", "asye"}
    assert found["fast_track"] == 1
