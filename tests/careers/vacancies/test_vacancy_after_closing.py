"""What is left of a vacancy when it has closed: its value to readers, and nobody's address."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from careers.vacancies.forgetting import done_with
from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import publish_vacancy
from careers.vacancies.turning import archive_vacancy, close_vacancy
from portal.retention.run import run

pytestmark = pytest.mark.django_db
CLOSES = datetime(2026, 11, 25, 17, tzinfo=UTC)
SECOND = timedelta(seconds=1)
CONTACT = {
    "contact_name": "Samira Haddad",
    "contact_email": "samira@example.org",
    "contact_phone": "01632 960123",
    "apply_email": "jobs@example.org",
    "the_work": "<p>Ask Samira Haddad what a week holds.</p>",
}


@pytest.fixture
def post(vacancy, time_machine) -> Vacancy:
    time_machine.move_to(CLOSES - timedelta(days=9), tick=False)
    return publish_vacancy(vacancy=vacancy(live=False, closes_at=CLOSES, **CONTACT))


def test_the_contact_is_shown_to_the_last_second_and_not_after_it(client, post, time_machine):
    time_machine.move_to(CLOSES - SECOND, tick=False)
    assert "samira@example.org" in client.get(post.get_absolute_url()).content.decode()

    time_machine.move_to(CLOSES, tick=False)
    html = client.get(post.get_absolute_url()).content.decode()
    for secret in ("Samira", "samira@", "960123", "jobs@example.org", "https://jobs.example.org/1"):
        assert secret not in html
    assert "what a week holds" in html


def test_a_week_later_it_is_erased_from_the_advert_and_every_version_of_it(post):
    assert not done_with(CLOSES + timedelta(days=7) - SECOND).exists()
    assert run(CLOSES + timedelta(days=7))["vacancies.contacts"] == 1

    row = Vacancy.objects.get()
    kept = [str(Vacancy.objects.values().get()), *(str(one.content) for one in row.revisions.all())]
    for secret in ("Samira", "samira@", "960123", "jobs@example.org"):
        assert not [one for one in kept if secret in one]
    assert "what a week holds" in row.the_work
    assert run(CLOSES + timedelta(days=7))["vacancies.contacts"] == 0


def test_gone_it_still_says_what_it_was_why_it_closed_and_what_is_open_instead(client, post, vacancy, index):
    close_vacancy(vacancy=post, user=None, reason="filled")
    archive_vacancy(vacancy=post, user=None)
    again = vacancy(relisted_from=post, employer=post.employer, title="Family support worker, again")
    index()
    response = client.get(post.get_absolute_url())

    html = response.content.decode()
    assert response.status_code == 410
    assert "“Family support worker”" in html
    assert "The post is filled." in html
    assert f"/vacancies/?employer={post.employer.slug}" in html
    assert "/alerts/?" in html
    assert again.get_absolute_url() in html
    assert "Open now, and like this one" in html
    assert "Samira" not in html


def test_its_page_stands_for_half_a_year_to_the_second(client, post):
    for moment, status in ((-SECOND, 200), (SECOND * 0, 410)):
        with time_machine.travel(CLOSES + timedelta(days=183) + moment, tick=False):
            assert client.get(post.get_absolute_url()).status_code == status
