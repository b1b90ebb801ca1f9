"""An event of two places on a summer evening, and people who would like to come."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from wagtail.models import Site

from content.events.booking import placing
from content.events.booking.jobs import run
from content.events.booking.models import Booking
from content.models import EventPage
from portal import clock
from portal.mail.delivery import deliver
from portal.mail.models import OutgoingMail

STARTS = datetime(2026, 6, 30, 17, tzinfo=UTC)


@pytest.fixture(autouse=True)
def frozen(time_machine):
    time_machine.move_to("2026-06-01 12:00 +0000", tick=False)
    return time_machine


@pytest.fixture
def event(db) -> EventPage:
    page = EventPage(
        title="An evening with questions",
        slug="evening",
        place_name="Quay House",
        starts_at=STARTS,
        ends_at=STARTS + timedelta(hours=2),
        takes_bookings=True,
        places=2,
    )
    Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def booked(event):
    """Somebody who has confirmed."""

    def make(name: str, needs: str = "") -> Booking:
        address = f"{name.casefold()}@example.org"
        placing.ask(event=event, name=name, email=address, access_needs=needs)
        return placing.confirm(Booking.objects.get(email=address))

    return make


@pytest.fixture
def post(mailoutbox):
    """What the worker does each minute; returns (to, subject) of what went out in it."""

    def run_once() -> list[tuple[str, str]]:
        before, now = len(mailoutbox), clock.now()
        run(now)
        deliver(now)
        assert not OutgoingMail.objects.exclude(error="").values_list("error", flat=True)
        return [(mail.to[0].partition("@")[0], mail.subject) for mail in mailoutbox[before:]]

    return run_once


@pytest.fixture
def link_in():
    """The path of the link for a purpose in a mail."""

    def find(mail, purpose: str) -> str:
        return re.search(rf"https?://[^/]+(/bookings/{purpose}/[^\s]+/)", mail.body)[1]

    return find
