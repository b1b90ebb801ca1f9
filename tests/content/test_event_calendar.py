"""An event goes into anybody's calendar, and stands in a list under its day."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
import time_machine
from icalendar import Calendar
from wagtail.models import Page, Site

from content.models import EventPage, IndexPage
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel("2026-06-01 12:00 +0000", tick=False):
        yield


def add(page: Page) -> Page:
    page = Site.objects.get(is_default_site=True).root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def evening() -> EventPage:
    return add(
        EventPage(
            title="An evening; with questions",
            slug="evening",
            summary="Bring your own.",
            place_name="Quay House",
            starts_at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC),
            ends_at=datetime(2026, 7, 1, 1, tzinfo=UTC),
        )
    )


def entry(client, address: str):
    return Calendar.from_ical(client.get(address).content).events[0]


def test_a_calendar_gets_the_event_with_its_times_place_and_address(evening, client):
    got = entry(client, "/evening/calendar/")

    assert (got.start, got.end) == (evening.starts_at, evening.ends_at)
    assert (got["SUMMARY"], got["LOCATION"]) == ("An evening; with questions", "Quay House")
    assert got["URL"] == "http://testserver/evening/"


def test_what_is_fetched_again_takes_the_place_of_the_first(evening, client):
    first = entry(client, "/evening/calendar/")["UID"]
    evening.title = "A later evening"
    evening.save_revision().publish()

    assert entry(client, "/evening/calendar/")["UID"] == first


def test_a_phone_knows_it_for_a_calendar_file(evening, client):
    response = client.get("/evening/calendar/")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert 'filename="evening.ics"' in response["Content-Disposition"]


def test_an_event_offers_it_until_it_is_over(evening, client):
    assert 'href="/evening/calendar/"' in client.get("/evening/").content.decode()

    with time_machine.travel("2026-07-02 12:00 +0000"):
        assert "calendar/" not in client.get("/evening/").content.decode()


def test_a_draft_has_none(evening, client):
    evening.unpublish()

    assert client.get("/evening/calendar/").status_code == 404


def test_a_list_shows_the_day_as_it_is_in_london(evening, client):
    add(IndexPage(title="Events", slug="events", kind="events"))
    rebuild(embedded())

    assert "Wed <b>1</b> Jul" in client.get("/events/").content.decode()


def test_a_list_is_a_calendar_of_what_it_shows_and_is_still_to_come(evening, client):
    add(IndexPage(title="Events", slug="events", kind="events"))
    add(
        EventPage(
            title="Online talk", slug="talk", online=True, starts_at=datetime(2026, 6, 12, 12, tzinfo=UTC)
        )
    )
    add(EventPage(title="Long ago", slug="ago", starts_at=datetime(2026, 1, 12, 12, tzinfo=UTC)))
    rebuild(embedded())

    def names(address: str) -> list[str]:
        return [str(one["SUMMARY"]) for one in Calendar.from_ical(client.get(address).content).events]

    assert names("/events/calendar/") == ["Online talk", "An evening; with questions"]
    assert names("/events/calendar/?online=true") == ["Online talk"]
    assert "/events/calendar/?online=true" in client.get("/events/?online=true").content.decode()


def test_events_are_looked_for_near_a_place(evening, client):
    add(IndexPage(title="Events", slug="events", kind="events"))
    for title, latitude, longitude in (("In York", "53.96", "-1.08"), ("In Leeds", "53.8", "-1.55")):
        place = {"place_name": title, "latitude": Decimal(latitude), "longitude": Decimal(longitude)}
        add(EventPage(title=title, starts_at=datetime(2026, 7, 3, 12, tzinfo=UTC), **place))
    rebuild(embedded())

    near = client.get("/events/?place=York&miles=10").content.decode()
    assert 'name="place"' in near
    assert "In York" in near
    assert "In Leeds" not in near


def test_who_writes_of_danger_into_a_list_s_box_is_shown_whom_to_call(client):
    add(IndexPage(title="Events", slug="events", kind="events"))
    assert "116 123" in client.get("/events/?q=i+want+to+kill+myself").content.decode()
    assert "116 123" not in client.get("/events/?q=open+evening").content.decode()
