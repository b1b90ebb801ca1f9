"""HR hears three days before a vacancy closes, and is asked once what came of it, with a link to each form."""

from datetime import timedelta

import pytest
from django.urls import reverse

from careers.vacancies.outcomes import record_outcome
from careers.vacancies.reminding import remind
from careers.vacancies.turning import close_vacancy, extend_vacancy
from portal import clock
from portal.mail.models import OutgoingMail
from portal.schedule.jobs import jobs

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen(time_machine):
    time_machine.move_to("2026-11-25 12:00 +0000", tick=False)
    return time_machine


@pytest.fixture
def desk(employer, hr_of):
    """An employer with one HR colleague who can be written to."""
    own = employer("Wend Valley Council")
    hr = hr_of(own)
    hr.email = "hr@example.org"
    hr.save()
    return own, hr


@pytest.fixture
def advert(vacancy, desk):
    def make(days: float = 10, **fields):
        made = vacancy(employer=desk[0], closes_at=clock.now() + timedelta(days=days), **fields)
        type(made).objects.filter(pk=made.pk).update(first_published_at=clock.now())
        return made

    return make


def mails(about: str) -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(key__startswith=f"vacancies.{about}:").order_by("pk"))


def hours_pass(frozen, hours: int) -> None:
    for _ in range(hours):
        frozen.shift(timedelta(hours=1))
        remind(clock.now())


def test_three_days_before_and_once_with_the_form_that_extends(advert, frozen):
    made = advert()
    hours_pass(frozen, 7 * 24 - 1)
    assert mails("closing") == []
    hours_pass(frozen, 48)

    [mail] = mails("closing")
    assert (mail.to, mail.subject) == ("hr@example.org", "“Family support worker” closes soon")
    assert reverse("careers_vacancy_turn", args=[made.pk, "extend"]) in mail.text


def test_it_goes_out_at_eight_in_the_morning(advert, frozen):
    advert()
    hours_pass(frozen, 7 * 24)
    assert mails("closing")[0].due_at.isoformat() == "2026-12-03T08:00:00+00:00"


def test_extended_it_is_announced_again_before_its_new_end(advert, frozen, desk):
    made = advert()
    hours_pass(frozen, 7 * 24)
    extend_vacancy(vacancy=made, user=None, closes_at=clock.now() + timedelta(days=20))
    hours_pass(frozen, 16 * 24)
    assert len(mails("closing")) == 1
    hours_pass(frozen, 2 * 24)
    assert len(mails("closing")) == 2
    assert mails("outcome") == []


def test_one_that_stands_for_two_days_alone_is_not_announced(advert, frozen):
    advert(days=2)
    hours_pass(frozen, 24)
    assert mails("closing") == []


def test_after_it_has_closed_she_is_asked_once_with_the_form(advert, frozen):
    made = advert()
    hours_pass(frozen, 10 * 24 + 48)
    [mail] = mails("outcome")
    assert mail.subject == "What came of “Family support worker”?"
    assert reverse("careers_vacancy_outcome", args=[made.pk]) in mail.text


def test_what_closes_in_the_same_hour_is_one_mail(advert, frozen):
    for title in ("Youth worker", "Social worker"):
        advert(title=title)
    hours_pass(frozen, 10 * 24 + 1)
    assert [mail.subject for mail in mails("closing")] == ["2 vacancies close soon"]
    assert [mail.subject for mail in mails("outcome")] == ["What came of 2 vacancies?"]


@pytest.mark.parametrize("reason", ["withdrawn", "in_error"])
def test_nothing_is_asked_of_what_was_withdrawn(advert, frozen, reason):
    close_vacancy(vacancy=advert(), user=None, reason=reason)
    hours_pass(frozen, 24)
    assert mails("outcome") == []


def test_nothing_is_asked_where_the_answer_is_there(advert, frozen, desk):
    made = advert()
    close_vacancy(vacancy=made, user=None, reason="filled")
    record_outcome(vacancy=made, user=desk[1], hired=1, found_through="here")
    hours_pass(frozen, 24)
    assert mails("outcome") == []


def test_nobody_elses_hr_nor_a_closed_account_is_written_to(advert, frozen, desk, employer, hr_of):
    stranger = hr_of(employer())
    stranger.email = "stranger@example.org"
    stranger.save()
    desk[1].is_active = False
    desk[1].save()
    advert()
    hours_pass(frozen, 11 * 24)
    assert not OutgoingMail.objects.exists()


def test_the_schedule_runs_it():
    assert jobs["vacancies.remind"].run is remind


def test_the_answers_make_a_report_of_her_own_vacancies_alone(
    advert, desk, employer, vacancy, client, frozen
):
    filled, empty = advert(posts=2), advert(title="Youth worker")
    advert(title="Nobody asked")
    vacancy(employer=employer("Port Sable City Council"), closes_at=clock.now() + timedelta(days=1))
    frozen.shift(timedelta(days=11))
    record_outcome(vacancy=filled, user=desk[1], hired=2, found_through="here")
    record_outcome(vacancy=empty, user=desk[1], hired=0)
    client.force_login(desk[1])

    html = client.get(reverse("careers_vacancy_outcomes")).content.decode()
    assert "Wend Valley Council" in html
    assert "Port Sable" not in html
    lines = client.get(reverse("careers_vacancy_outcomes"), {"export": "csv"}).content.decode().splitlines()
    assert lines[0].startswith("Employer,Closed,With an answer,Posts in those,People hired")
    assert lines[1] == "Wend Valley Council,3,2,3,2,2,0,0,0"
