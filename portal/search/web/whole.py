"""A list in one piece, for files of it: every page of its results, under the same conditions."""

from collections.abc import Iterator
from dataclasses import replace

from portal import clock
from portal.search.engine import respond_all
from portal.search.request import LARGEST_PAGE, SearchRequest
from portal.search.response import Hit

from .listing import Listing

MOST_PAGES = 5


def all_hits(request: SearchRequest) -> Iterator[Hit]:
    """Of every page of the list, up to five hundred."""
    asked = replace(request, page=1, page_size=LARGEST_PAGE)
    for page in range(1, MOST_PAGES + 1):
        [response] = respond_all([replace(asked, page=page)], clock.now(), facets=False)
        yield from response.results
        if page >= response.pages:
            return


def calendar_url(listing: Listing) -> str:
    """Of a list page that gives its dates as a file below it, with the conditions that it stands under."""
    path, _mark, query = listing.address(listing.request.but(sort="relevance")).partition("?")
    return f"{path}calendar/?{query}" if query else f"{path}calendar/"
