"""What came of a vacancy."""

from datetime import timedelta

import pytest
from django.urls import reverse

from careers.vacancies.models import Vacancy, VacancyOutcome
from careers.vacancies.outcomes import record_outcome
from careers.vacancies.turning import close_vacancy
from careers.vacancies.turns import TurnRefused
from portal import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(vacancy, signed_in):
    return vacancy(employer=signed_in[1], closes_at=clock.now() - timedelta(days=1))


def send(client, post: Vacancy, **form) -> str:
    address = reverse("careers_vacancy_outcome", args=[post.pk])
    return client.post(address, form, follow=True).content.decode()


def test_recorded_it_leaves_the_list_of_those_without(signed_in, closed):
    client, _own = signed_in
    assert list(Vacancy.objects.without_outcome(clock.now())) == [closed]
    assert "is recorded" in send(client, closed, hired="2", found_through="here")

    assert not Vacancy.objects.without_outcome(clock.now()).exists()
    assert (closed.outcome.hired, closed.outcome.found_through) == (2, "here")


def test_nobody_hired_needs_no_second_answer(signed_in, closed):
    client, _own = signed_in
    send(client, closed, hired="0")
    assert closed.outcome.hired == 0


@pytest.mark.parametrize(
    "form", [{"hired": "1"}, {"hired": "-1"}, {"hired": "many"}, {"hired": "0", "found_through": "here"}]
)
def test_answers_that_do_not_fit_are_asked_again(signed_in, closed, form):
    client, _own = signed_in
    assert "error" in send(client, closed, **form)
    assert not VacancyOutcome.objects.exists()


def test_recorded_again_it_replaces_the_first(signed_in, closed):
    client, _own = signed_in
    send(client, closed, hired="1", found_through="unknown")
    send(client, closed, hired="1", found_through="elsewhere")
    assert VacancyOutcome.objects.get().found_through == "elsewhere"


def test_an_open_post_has_none_yet(vacancy):
    with pytest.raises(TurnRefused):
        record_outcome(vacancy=vacancy(), user=None, hired=1, found_through="here")


@pytest.mark.parametrize(("reason", "asked"), [("filled", True), ("withdrawn", False), ("in_error", False)])
def test_what_was_withdrawn_is_not_asked(vacancy, reason, asked):
    close_vacancy(vacancy=vacancy(), user=None, reason=reason)
    assert Vacancy.objects.without_outcome(clock.now()).exists() is asked
