"""A post that is open until filled stays open while its employer says so: from the desk, or by the link in a mail."""

import re
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import publish_vacancy
from careers.vacancies.reminding import remind
from careers.vacancies.states import State, state_of
from portal.mail.models import OutgoingMail

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def hers(client, employer, hr_of, vacancy, time_machine):
    """HR with an address, and her post: confirmed to 27 November."""
    time_machine.move_to("2026-11-05 12:00Z", tick=False)
    own = employer("Larkshire")
    asha = hr_of(own)
    asha.email = "asha@example.org"
    asha.save()
    post = publish_vacancy(
        vacancy=vacancy(
            live=False,
            employer=own,
            closing_kind="until_filled",
            closes_at=None,
            confirm_by=date(2026, 11, 27),
        )
    )
    time_machine.move_to(NOW, tick=False)
    client.force_login(asha)
    return post


def test_the_link_in_the_mail_leads_to_one_press_that_keeps_it_open(client, hers):
    remind(NOW)
    text = OutgoingMail.objects.get(to="asha@example.org").text
    link = re.search(r"https?://[^/]+(/admin/\S+/extend/)", text)[1]
    form = client.get(link)
    offered = form.context["form"].initial["confirm_by"]
    assert offered == date(2026, 12, 11)

    client.post(link, {"confirm_by": offered.isoformat()})
    hers.refresh_from_db()
    assert state_of(hers, datetime(2026, 12, 11, 23, 59, 59, tzinfo=UTC)) == State.OPEN
    assert state_of(hers, datetime(2026, 12, 12, tzinfo=UTC)) == State.CLOSED


def test_from_the_desk_it_is_confirmed_too(client, hers):
    assert reverse("careers_vacancy_turn", args=[hers.pk, "extend"]) in client.get("/admin/").content.decode()


def test_unconfirmed_it_closes_by_the_clock_and_says_why(client, hers, time_machine):
    time_machine.move_to("2026-11-27 23:59:59Z", tick=False)
    assert "How to apply" in client.get(hers.get_absolute_url()).content.decode()

    time_machine.move_to("2026-11-28 00:00:00Z", tick=False)
    html = client.get(hers.get_absolute_url()).content.decode()
    assert "The employer has not confirmed that it is still open" in html
    assert not Vacancy.objects.open(datetime(2026, 11, 28, tzinfo=UTC)).exists()
