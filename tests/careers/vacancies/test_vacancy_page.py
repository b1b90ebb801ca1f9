"""The page of one vacancy, in each state."""

from datetime import timedelta

import pytest
import time_machine
from wagtail.contrib.redirects.models import Redirect

from careers.vacancies.models import Allowance, Vacancy, VacancyPlace
from careers.vacancies.publishing import publish_vacancy
from careers.vacancies.wording import allowance_words, pay_words
from portal import clock

pytestmark = pytest.mark.django_db
CONTACT = {"contact_name": "Samira Haddad", "contact_email": "samira@example.org", "contact_phone": "01234"}


def page(client, post: Vacancy):
    return client.get(post.get_absolute_url())


def test_an_open_one_says_how_to_apply_and_whom_to_ask(client, vacancy):
    post = vacancy(**CONTACT)
    html = page(client, post).content.decode()

    assert f"{post.get_absolute_url()}apply/" in html
    assert "samira@example.org" in html
    assert "Anyone: no qualification or experience needed" in html


def test_a_closed_one_says_so_and_keeps_no_contact(client, vacancy):
    post = vacancy(closes_at=clock.now() - timedelta(days=1), **CONTACT)
    response = page(client, post)

    html = response.content.decode()
    assert response.status_code == 200
    assert "This vacancy has closed" in html
    assert "Samira" not in html
    assert "samira@example.org" not in html
    assert f"{post.get_absolute_url()}apply/" not in html


def test_closed_early_it_says_why(client, vacancy):
    post = vacancy(closed_early_at=clock.now() - timedelta(hours=1), close_reason="enough_applicants")
    assert "Enough people have applied." in page(client, post).content.decode()


def test_closed_early_the_page_names_the_real_day(client, vacancy):
    with time_machine.travel("2026-11-25 13:00", tick=False):
        post = vacancy(closed_early_at="2026-11-25T12:00Z", close_reason="filled")
        html = page(client, post).content.decode()

    assert "Closed Wednesday 25 November 2026, noon" in html
    assert "5 December" not in html


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "market_supplement", "amount_min": 3000}, "£3,000 market supplement a year"),
        ({"kind": "welcome", "amount_min": 1000, "per": "once"}, "£1,000 welcome payment, once"),
        (
            {"kind": "relocation", "amount_min": 0, "amount_max": 4000, "per": "once"},
            "up to £4,000 help with moving, once",
        ),
        ({"kind": "market_supplement", "percent": 10}, "10% of pay as market supplement"),
        (
            {"kind": "weighting", "amount_min": 3693, "included": True},
            "£3,693 weighting for London or its fringe a year, already in the pay",
        ),
        (
            {"kind": "other", "name": "sleep-in payment", "amount_min": 45, "per": "night"},
            "£45 sleep-in payment a night",
        ),
        ({"kind": "car"}, "car allowance"),
    ],
)
def test_payments_on_top_in_words(vacancy, fields, words):
    row = Allowance.objects.create(vacancy=vacancy(), **fields)
    row.refresh_from_db()
    assert allowance_words(row) == words


def test_closing_unknown_is_readable_and_never_told_as_open(client, vacancy):
    post = vacancy(closing_kind="unknown", imported_fields={"title": {}}, the_work="<p>Lead the service.</p>")
    html = page(client, post).content.decode()

    assert "Old advert: not open, as far as we know" in html
    assert "Lead the service." in html
    assert "How to apply" not in html


def test_half_a_year_after_closing_it_is_gone_with_help(client, vacancy):
    post = vacancy()
    with time_machine.travel(post.closes_at + timedelta(days=183), tick=False):
        response = page(client, post)

    assert response.status_code == 410
    assert f"/vacancies/?employer={post.employer.slug}" in response.content.decode()


def test_taken_down_it_is_gone_at_the_next_request(client, vacancy):
    post = publish_vacancy(vacancy=vacancy(live=False))
    assert page(client, post).status_code == 200
    post.unpublish()

    assert page(client, post).status_code == 410


def test_gone_it_follows_a_redirect_that_an_editor_made(client, vacancy):
    post = publish_vacancy(vacancy=vacancy(live=False))
    post.unpublish()
    Redirect.add_redirect(post.get_absolute_url().rstrip("/"), redirect_to="/vacancies/")

    assert page(client, post)["Location"] == "/vacancies/"


def test_drafts_and_later_ones_are_not_there(client, vacancy):
    assert page(client, vacancy(live=False)).status_code == 404
    assert page(client, vacancy(opens_at=clock.now() + timedelta(days=1))).status_code == 404


def test_empty_texts_leave_no_heading(client, vacancy):
    html = page(client, vacancy(the_work="<p>Visits.</p>")).content.decode()

    assert "The work" in html
    assert "What we offer" not in html


def test_nothing_that_an_editor_types_becomes_markup(client, vacancy):
    html = page(client, vacancy(title="<script>alert(1)</script>", summary="</title><b>")).content.decode()

    assert "<script>alert(1)" not in html
    assert "</title><b>" not in html


def test_every_place_of_work_is_named(client, vacancy):
    post = vacancy()
    for name in ("Quay House", "Wendbury"):
        VacancyPlace.objects.create(vacancy=post, name=name)

    assert "Quay House, Wendbury" in page(client, post).content.decode()


@pytest.mark.parametrize(
    ("fields", "main", "under"),
    [
        ({"pay_min": "12.85", "pay_period": "hour", "contract": "casual"}, "from £12.85 an hour", ""),
        (
            {"pay_min": 30000, "pay_max": 30000, "weekly_hours": 37},
            "£30,000",
            "for 37 hours a week",
        ),
        ({"pay_max": 40000}, "up to £40,000", "for 37 hours a week"),
        (
            {"pay_min": "14.59", "pay_max": "14.59", "pay_period": "hour", "weekly_hours": "18.5"},
            "£14.59 an hour",
            "about £14,074 a year for 18.5 hours a week.",
        ),
        (
            {"pay_min": 25992, "pay_max": 25992, "weekly_hours": 37, "weeks_a_year": "44.143"},
            "£22,004",
            "for 37 hours a week, 44.143 weeks a year. Full time: £25,992",
        ),
    ],
)
def test_pay_in_words(vacancy, fields, main, under):
    post = vacancy(**fields)
    post.refresh_from_db()
    words = pay_words(post)
    assert (words.main, words.under) == (main, under)


def test_the_page_takes_few_queries(client, vacancy, django_assert_max_num_queries):
    post = vacancy()
    page(client, post)
    with django_assert_max_num_queries(12):
        page(client, post)
