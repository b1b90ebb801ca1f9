"""The dates of intakes as a file that any calendar takes: of one programme, or of any filtered list of them."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from content.standard.models import IndexPage
from portal import clock
from portal.pages.indexing import key_of
from portal.search.related import found, these
from portal.search.web.whole import all_hits

from .coming import Coming, intakes_of
from .listing import listing_of
from .models import ProgrammePage


def of_one(request: HttpRequest, page: ProgrammePage) -> HttpResponse:
    answer = found(this=these([key_of(page)]))["this"]
    return as_file(request, page.slug, intakes_of(answer.results if answer else ()))


def of_a_list(request: HttpRequest, page: IndexPage) -> HttpResponse:
    """With the conditions of the address, as the list reads them."""
    listing = listing_of(request.GET.copy(), page.get_url() or "", page.owned())
    return as_file(request, page.slug, intakes_of(all_hits(listing.request)))


def as_file(request: HttpRequest, name: str, intakes: Iterable[Coming]) -> HttpResponse:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Careway//Programmes//EN")
    calendar.add("method", "PUBLISH")
    for intake in intakes:
        for entry in entries(request, intake):
            calendar.add_component(entry)
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return response


def entries(request: HttpRequest, intake: Coming) -> Iterator[Event]:
    """What is still to come of the three moments that somebody would note down."""
    name = f"{intake.title}, {intake.name}"
    moments: tuple[tuple[str, str, date | datetime | None], ...] = (
        ("opens", _("Applications open: %(name)s"), intake.opens_on),
        ("closes", _("Applications close: %(name)s"), intake.closes_at),
        ("starts", _("It starts: %(name)s"), intake.starts_on),
    )
    for what, words, when in moments:
        if when is not None and not is_past(when):
            yield entry(request, intake, f"{intake.key}.{what}", words % {"name": name}, when)


def is_past(when: date | datetime) -> bool:
    return when <= clock.now() if isinstance(when, datetime) else when < clock.today()


def entry(request: HttpRequest, intake: Coming, key: str, words: str, when: date | datetime) -> Event:
    """The same moment fetched again takes the place of the first. It is stamped with the day, so that the
    file stays the same within it."""
    address = request.build_absolute_uri(intake.url)
    made = Event()
    made.add("uid", f"{key.replace(' ', '-')}@{request.get_host()}")
    made.add("dtstamp", clock.now().replace(hour=0, minute=0, second=0, microsecond=0))
    made.add("dtstart", when)
    made.add("summary", words)
    if intake.where_text:
        made.add("location", intake.where_text)
    made.add("description", address)
    made.add("url", address)
    return made
