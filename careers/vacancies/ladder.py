"""What to change in a search of vacancies that finds none, beside what can be changed in any search."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from portal.search.request import SearchRequest
from portal.search.response import SearchResponse
from portal.search.web.ladder import Step

from .families import related_families

TOLD = ("profile", "story")


def families(asked: SearchRequest, response: SearchResponse) -> Iterator[Step]:
    """Other kinds of work, near the same place."""
    for code, label in related_families(asked, response):
        if "role_family" in asked.filters:
            request = asked.but(filters={**asked.filters, "role_family": (code,)})
            yield Step(_("The same in %(family)s") % {"family": label}, request)
        else:
            request = SearchRequest(
                kinds=asked.kinds,
                status=asked.status,
                filters={"role_family": (code,)},
                place=asked.place,
                miles=asked.miles,
            )
            yield Step(_("Everything in %(family)s") % {"family": label}, request)


def elsewhere(asked: SearchRequest) -> Iterator[Step]:
    """What people tell of the work, and the ways into it: on the site's own search page."""
    anything, told = SearchRequest(q=asked.q), {"words": asked.q}
    if asked.q:
        yield Step(_("What people tell: “%(words)s”") % told, anything.but(kinds=TOLD), elsewhere=True)
        ways = anything.but(kinds=("route",))
        yield Step(_("Ways into the work: “%(words)s”") % told, ways, "routes", elsewhere=True)
    yield Step(_("Every way into the work"), SearchRequest(kinds=("route",)), "routes", elsewhere=True)


def everything(asked: SearchRequest) -> Iterator[Step]:
    yield Step(_("Every open vacancy"), SearchRequest(kinds=asked.kinds, status=asked.status))
