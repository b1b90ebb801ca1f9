"""An event as a file that any calendar takes."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from icalendar import Calendar, Event

from portal import clock
from portal.pages.indexing import key_of

if TYPE_CHECKING:
    from .models import EventPage


def calendar_file(request: HttpRequest, event: "EventPage") -> HttpResponse:
    """Opened by the phone's own calendar; the same event fetched again is put in the place of the first."""
    return file_of(calendar_of([event], request), event.slug)


def file_of(calendar: Calendar, name: str) -> HttpResponse:
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return response


def calendar_of(events: Iterable["EventPage"], request: HttpRequest) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Careway//Events//EN")
    calendar.add("method", "PUBLISH")
    for event in events:
        calendar.add_component(as_entry(event, request))
    return calendar


def as_entry(event: "EventPage", request: HttpRequest) -> Event:
    address = request.build_absolute_uri(event.get_url(request))
    entry = Event()
    entry.add("uid", f"{key_of(event)}@{request.get_host()}")
    entry.add("dtstamp", event.last_published_at or clock.now())
    entry.add("dtstart", event.starts_at)
    if event.ends_at:
        entry.add("dtend", event.ends_at)
    entry.add("summary", event.title)
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    if event.where:
        entry.add("location", event.where)
    if event.latitude is not None and event.longitude is not None:
        entry.add("geo", (float(event.latitude), float(event.longitude)))
    entry.add("description", "\n".join(part for part in (event.summary, address) if part))
    entry.add("url", address)
    return entry
