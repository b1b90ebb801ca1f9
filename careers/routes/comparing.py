"""Routes side by side: what each takes, costs and pays, when it opens, and who went that way."""

from collections.abc import Sequence
from dataclasses import dataclass

from careers.models import RoutePage
from content.standard.comparing import Comparison, comparisons
from portal import clock
from portal.search.engine import respond_all
from portal.search.request import SearchRequest
from portal.search.response import Hit

from .openings import Coming, next_openings


@dataclass(frozen=True)
class Row:
    route: RoutePage
    opening: Coming | None
    people: int
    url: str


def rows_of(hits: Sequence[Hit]) -> list[Row]:
    """In the order of the hits. A route that was taken down since it was indexed is left out."""
    keys = [int(hit.key.rpartition(":")[2]) for hit in hits]
    routes = RoutePage.for_reading().filter(live=True).in_bulk(keys)
    slugs = [route.slug for route in routes.values()]
    openings, people = next_openings(slugs), people_by_route(slugs)
    return [
        Row(routes[key], openings.get(routes[key].slug), people.get(routes[key].slug, 0), hit.document.url)
        for key, hit in zip(keys, hits, strict=True)
        if key in routes
    ]


def people_by_route(slugs: Sequence[str]) -> dict[str, int]:
    """How many published profiles name each route."""
    if not slugs:
        return {}
    asked = SearchRequest(kinds=("profile",), filters={"route": tuple(slugs)}, page_size=1)
    [response] = respond_all([asked], clock.now(), facets=("route",))
    facet = response.facets.get("route")
    return {value.value: value.count for value in facet.values} if facet else {}


comparisons.register("routes")(Comparison("careers/routes/comparison.html", rows_of))
