"""When a route can be begun next, by the intakes of the programmes that deliver it."""

from collections import defaultdict
from collections.abc import Iterable

from careers.programmes.coming import Coming, coming
from careers.programmes.status import ENDED
from portal.search.related import found, things
from portal.search.response import Hit

__all__ = ["Coming", "coming", "is_shut", "next_openings", "programmes_by_route"]
MOST = 100


def next_openings(slugs: Iterable[str]) -> dict[str, Coming]:
    """The first opening of each route that has one now or later, by the route's slug."""
    return {
        route: intakes[0] for route, hits in programmes_by_route(slugs).items() if (intakes := coming(hits))
    }


def programmes_by_route(slugs: Iterable[str]) -> dict[str, list[Hit]]:
    programmes = found(programmes=things("programme", size=MOST, route=tuple(slugs)))["programmes"]
    by_route: dict[str, list[Hit]] = defaultdict(list)
    for hit in programmes.results if programmes else ():
        by_route[str(hit.document.values.get("route"))].append(hit)
    return by_route


def is_shut(programmes: Iterable[Hit]) -> bool:
    """It is done in cohorts, and none of them takes applications now or is known to."""
    programmes = list(programmes)
    in_cohorts = any(ENDED in hit.statuses or hit.document.extra.get("intakes") for hit in programmes)
    return in_cohorts and not coming(programmes)
