"""Vacancies through the public API."""

import json
from datetime import timedelta

import pytest

from careers.vacancies.models import Allowance, VacancyPlace
from careers.vacancies.publishing import publish_vacancy
from portal import clock

pytestmark = pytest.mark.django_db
LIST = "/api/v1/vacancies"


def test_the_list_is_the_search_for_open_ones(client, vacancy, index):
    vacancy(title="Open")
    vacancy(title="Closed", closes_at=clock.now() - timedelta(days=1))
    index()

    assert [hit["title"] for hit in client.get(LIST).json()["results"]] == ["Open"]
    assert [hit["title"] for hit in client.get(f"{LIST}?status=closed").json()["results"]] == ["Closed"]


def test_unknown_parameters_are_listed_and_bad_values_are_problems(client, vacancy, index):
    index()

    assert client.get(f"{LIST}?colour=red").json()["ignored"] == ["colour"]
    bad = client.get(f"{LIST}?contract=forever")
    assert bad.status_code == 422
    assert bad["Content-Type"] == "application/problem+json"


def test_one_vacancy_with_its_pay_worked_out(client, vacancy):
    post = vacancy(weekly_hours="18.5", pay_min=30000, pay_max=32000)
    Allowance.objects.create(vacancy=post, kind="welcome", amount_min=1000, per="once")
    VacancyPlace.objects.create(vacancy=post, name="Leeds", latitude="53.80000", longitude="-1.55000")
    found = client.get(f"{LIST}/{post.pk}").json()

    assert found["pay"]["actual_year"] == {"minimum": 15000, "maximum": 16000}
    assert found["pay"]["full_time_year"] == {"minimum": 30000, "maximum": 32000}
    assert found["status"] == "open"
    assert found["places"][0]["latitude"] == 53.8
    assert found["allowances"][0]["kind"] == "welcome"


def test_nobodys_name_or_address_is_in_it(client, vacancy, index):
    post = vacancy(contact_name="Samira Haddad", contact_email="samira@example.org", apply_email="jobs@x.org")
    index()
    said = json.dumps(client.get(f"{LIST}/{post.pk}").json()) + json.dumps(client.get(LIST).json())

    for secret in ("Samira", "samira@", "jobs@x.org"):
        assert secret not in said


def test_states_are_answered_as_they_are(client, vacancy):
    closed = vacancy(closes_at=clock.now() - timedelta(days=1))
    draft = vacancy(live=False)
    gone = publish_vacancy(vacancy=vacancy(live=False))
    gone.unpublish()

    body = client.get(f"{LIST}/{closed.pk}").json()
    assert (body["status"], body["apply_url"]) == ("closed", "")
    assert client.get(f"{LIST}/{draft.pk}").status_code == 404
    assert client.get(f"{LIST}/999999").status_code == 404
    assert client.get(f"{LIST}/{gone.pk}").status_code == 410


def test_it_is_described(client):
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert {"/api/v1/vacancies", "/api/v1/vacancies/{id}"} <= set(paths)


def test_one_vacancy_takes_few_queries(client, vacancy, django_assert_max_num_queries):
    post = vacancy()
    with django_assert_max_num_queries(8):
        client.get(f"{LIST}/{post.pk}")
