"""What candidates find in /vacancies/."""

from datetime import timedelta

import pytest
import time_machine

from careers.vacancies.models import Allowance, VacancyPlace
from careers.vacancies.publishing import publish_vacancy
from portal import clock
from portal.places.models import Place

pytestmark = pytest.mark.django_db


def titles(client, query: str = "") -> list[str]:
    found = client.get(f"/vacancies/{query}").context["listing"].response
    return [hit.document.title for hit in found.results]


def test_only_open_ones_are_listed(client, vacancy, index):
    now = clock.now()
    vacancy(title="Open")
    vacancy(title="Closed", closes_at=now - timedelta(hours=1))
    vacancy(title="Draft", live=False)
    vacancy(title="Later", opens_at=now + timedelta(days=1))
    vacancy(title="Early", closed_early_at=now - timedelta(hours=1), close_reason="filled")
    vacancy(title="Old", closing_kind="unknown", imported_fields={"title": {}})
    vacancy(title="Until filled", closing_kind="until_filled", confirm_by=(now + timedelta(days=9)).date())
    index()

    assert sorted(titles(client)) == ["Open", "Until filled"]


def test_it_leaves_the_list_at_the_second_it_closes_with_no_job_running(client, vacancy, index):
    closes = clock.now() + timedelta(days=2)
    vacancy(closes_at=closes)
    index()
    with time_machine.travel(closes - timedelta(seconds=1), tick=False):
        assert len(titles(client)) == 1
    with time_machine.travel(closes, tick=False):
        assert titles(client) == []


def test_published_it_is_found_at_once(client, vacancy, index):
    post = vacancy(title="Independent reviewing officer", live=False)
    index()
    assert titles(client) == []
    publish_vacancy(vacancy=post)
    index()
    assert titles(client, "?q=reviewing") == ["Independent reviewing officer"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?who_can_apply=anyone", ["Support"]),
        ("?who_can_apply=anyone&who_can_apply=registered", ["Social", "Support"]),
        ("?contract=fixed_term", ["Social"]),
        ("?hours=part_time", ["Support"]),
        ("?pay_actual_min=30000", ["Social"]),
        ("?car=no", ["Support"]),
        ("?q=larkshire", ["Support"]),
        ("?training_post=true", []),
        ("?contract=nonsense", ["Social", "Support"]),
        ("?page=999&pay_actual_min=x", ["Social", "Support"]),
    ],
)
def test_filters_narrow_and_nonsense_is_forgiven(client, vacancy, organisation, index, query, found):
    vacancy(
        title="Support",
        employer=organisation("Larkshire"),
        weekly_hours=20,
        pay_min=30000,
        pay_max=32000,
        pay_period="year",
    )
    vacancy(
        title="Social",
        who_can_apply="registered",
        contract="fixed_term",
        weekly_hours=37,
        pay_min=39000,
        pay_period="year",
        car="needed",
    )
    index()

    assert sorted(titles(client, query)) == found


def test_near_a_place_the_nearest_comes_with_its_miles(client, vacancy, index):
    Place.objects.create(name="Wendbury", latitude="53.80000", longitude="-1.55000")
    near, far = vacancy(title="Near"), vacancy(title="Far")
    VacancyPlace.objects.create(vacancy=near, name="Quay House", latitude="53.81000", longitude="-1.55000")
    VacancyPlace.objects.create(vacancy=far, name="London", latitude="51.50000", longitude="-0.12000")
    index()

    response = client.get("/vacancies/?place=Wendbury&miles=15")
    assert [hit.document.title for hit in response.context["listing"].response.results] == ["Near"]
    assert "near Wendbury" in response.content.decode()
    assert "0.7 miles" in response.content.decode()


def test_an_unknown_place_is_a_field_error(client, vacancy, index):
    index()
    response = client.get("/vacancies/?place=Xyzzyville")
    assert response.status_code == 200
    assert "We do not know a place called" in response.content.decode()


def test_pay_for_the_hours_worked_stands_on_the_card(client, vacancy, index):
    vacancy(weekly_hours="22.2", pay_min=29064, pay_max=31586, pay_period="year")
    index()

    html = client.get("/vacancies/").content.decode()
    assert "£17,438 to £18,952" in html
    assert "Full time: £29,064 to £31,586" in html


def test_no_pay_is_said_not_hidden(client, vacancy, index):
    vacancy(pay_raw="Competitive")
    index()

    html = client.get("/vacancies/").content.decode()
    assert "Pay not given" in html
    assert "The advert says: “Competitive”." in html


def test_the_list_takes_at_most_twelve_queries(client, vacancy, index, django_assert_max_num_queries):
    for _ in range(25):
        post = vacancy(weekly_hours=30, pay_min=30000, pay_period="year")
        VacancyPlace.objects.create(vacancy=post, name="Leeds", latitude="53.80000", longitude="-1.55000")
        Allowance.objects.create(vacancy=post, kind="welcome", amount_min=1000)
    index()
    client.get("/vacancies/")
    with django_assert_max_num_queries(12):
        client.get("/vacancies/?place=Leeds&contract=permanent&q=support")


def test_a_chosen_filter_is_a_chip_that_takes_it_away(client, vacancy, index):
    vacancy()
    index()
    chips = client.get("/vacancies/?contract=permanent&car=no").context["listing"].chips

    assert [(chip.text, chip.url) for chip in chips] == [
        ("No car needed", "/vacancies/?contract=permanent"),
        ("Permanent", "/vacancies/?car=no"),
    ]


def test_pages_cut_the_list_without_losing_a_post(client, vacancy, index):
    for number in range(23):
        vacancy(title=f"Post {number}")
    index()

    first, second = titles(client), titles(client, "?page=2")
    assert len(first) == 20
    assert len(set(first + second)) == 23
