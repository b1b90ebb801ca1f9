"""The list of events as dates: what is still to come under the conditions of the address."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from content.standard.around import Around, arounds
from content.standard.models import IndexPage
from portal import clock
from portal.search.web.listing import Listing
from portal.search.web.whole import all_hits, calendar_url

from .calendar import calendar_of, file_of
from .models import EventPage


def around(listing: Listing) -> dict[str, Any]:
    return {"calendar_url": calendar_url(listing)}


def calendar_of_a_list(request: HttpRequest, page: IndexPage) -> HttpResponse:
    listing = Listing(request.GET.copy(), page.get_url() or "", page.owned(), kinds=("event",))
    keys = [int(hit.key.rpartition(":")[2]) for hit in all_hits(listing.request)]
    coming = EventPage.objects.live().filter(pk__in=keys, cancelled=False)
    events = [event for event in coming.order_by("starts_at") if not event.is_over(clock.now())]
    return file_of(calendar_of(events, request), page.slug)


arounds.register("events")(Around(around, below="content/events/dates.html"))
