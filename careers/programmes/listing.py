"""The list of programmes: two tabs for two kinds of reader, and a calendar of what opens when."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from careers.models import ProgrammePage
from content.standard.around import Around, arounds
from portal import clock
from portal.charts.months import calendar
from portal.search.web.listing import Listing
from portal.search.web.whole import all_hits, calendar_url

from .coming import intakes_of
from .openings import opening_of_coming

FIELD = "audience"
KINDS = ("programme",)


@dataclass(frozen=True)
class Tab:
    label: str
    count: int
    url: str
    is_chosen: bool


def around(listing: Listing) -> dict[str, Any]:
    openings = [opening_of_coming(intake) for intake in intakes_of(all_hits(listing.request))]
    openings.sort(key=lambda one: one.opens or one.closes or one.starts or clock.today())
    return {
        "tabs": tabs_of(listing),
        "openings": calendar(openings, clock.today()),
        "calendar_url": calendar_url(listing),
    }


def tabs_of(listing: Listing) -> list[Tab]:
    facet, request = listing.response.facets.get(FIELD), listing.request
    counts = {value.value: value.count for value in facet.values} if facet else {}
    chosen = request.filters.get(FIELD, ())
    return [
        Tab(
            str(ProgrammePage.Audience(value).label),
            counts.get(value, 0),
            listing.address(request.but(filters={**request.filters, FIELD: (value,)})),
            chosen == (value,),
        )
        for value in ProgrammePage.Audience.values
    ]


def listing_of(query: QueryDict, path: str, own: dict[str, tuple[str, ...]]) -> Listing:
    return Listing(query, path, own, kinds=KINDS)


arounds.register("programmes")(
    Around(
        around,
        above="careers/programmes/tabs.html",
        below="careers/programmes/openings.html",
        fields=(FIELD,),
        first=("status", "stage", "length", "cost", "online", "area_of_practice"),
    )
)
