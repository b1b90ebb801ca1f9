"""Fifty people press at the same moment for ten places. Real threads, each with a connection of its own."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from wagtail.models import Page, Site

from content.events.booking.links import CONFIRM
from content.events.booking.models import Booking
from content.models import EventPage
from portal.mail.models import OutgoingMail
from portal.search.models import OutboxEntry
from tests.content.booking.conftest import STARTS

PEOPLE, PLACES = 50, 10


@pytest.fixture
def crowded(django_db_setup, django_db_blocker, settings) -> Iterator[EventPage]:
    """Committed, since other connections must see it; taken away again by hand, since a flush would empty the rest."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    with django_db_blocker.unblock():
        newest = OutboxEntry.objects.order_by("-id").values_list("id", flat=True).first() or 0
        page = EventPage(title="A crowd", slug="crowd", starts_at=STARTS, takes_bookings=True, places=PLACES)
        Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
        try:
            yield page
        finally:
            OutgoingMail.objects.filter(key__startswith="event.booking:").delete()
            Page.objects.get(pk=page.pk).specific.delete()
            OutboxEntry.objects.filter(id__gt=newest).delete()


def test_ten_get_a_place_and_forty_the_queue(crowded):
    for number in range(PEOPLE):
        Booking.objects.create(event=crowded, name=f"Person {number}", email=f"p{number}@example.org")
    links = [CONFIRM.to(booking.nonce) for booking in crowded.bookings.all()]
    together = Barrier(PEOPLE)

    def press(link: str) -> int:
        together.wait(timeout=30)
        try:
            return Client().post(urlsplit(link).path).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as people:
        answers = list(people.map(press, links))

    assert answers == [200] * PEOPLE
    assert crowded.bookings.placed().count() == PLACES
    assert crowded.bookings.waiting().count() == PEOPLE - PLACES
    told = OutgoingMail.objects.filter(key__startswith="event.booking:")
    assert told.filter(key__contains=":place:").count() == PLACES
    assert told.filter(key__contains=":waits:").count() == PEOPLE - PLACES
