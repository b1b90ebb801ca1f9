"""The list of programmes: two tabs for two kinds of reader, and a calendar of what opens when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from careers.models import ProgrammePage
from content.standard.around import Around, arounds
from portal import clock
from portal.charts.months import calendar
from portal.search.engine import respond_all
from portal.search.request import LARGEST_PAGE, SearchRequest
from portal.search.response import Hit
from portal.search.web.listing import Listing

from .coming import intakes_of
from .openings import opening_of_coming

FIELD = "audience"
MOST_PAGES = 5
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


def calendar_url(listing: Listing) -> str:
    path, _mark, query = listing.address(listing.request.but(sort="relevance")).partition("?")
    return f"{path}calendar/?{query}" if query else f"{path}calendar/"


def listing_of(query: QueryDict, path: str, own: dict[str, tuple[str, ...]]) -> Listing:
    return Listing(query, path, own, kinds=KINDS)


def all_hits(request: SearchRequest) -> Iterator[Hit]:
    """Of every page of the list, up to five hundred."""
    asked = replace(request, page=1, page_size=LARGEST_PAGE)
    for page in range(1, MOST_PAGES + 1):
        [response] = respond_all([replace(asked, page=page)], clock.now(), facets=False)
        yield from response.results
        if page >= response.pages:
            return


arounds.register("programmes")(
    Around(
        around,
        above="careers/programmes/tabs.html",
        below="careers/programmes/openings.html",
        fields=(FIELD,),
        first=("status", "stage", "length", "cost", "online", "area_of_practice"),
    )
)
