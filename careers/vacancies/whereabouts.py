"""What a list of vacancies says about the place that was asked for: which one is meant, and how far the work is."""

from dataclasses import dataclass

from portal.places.gazetteer import find
from portal.places.models import Place
from portal.places.rows import FoundPlace
from portal.search import search
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse
from portal.search.types import Point

OFFERED = 6
CLEARLY_LARGER = 10
"""Times as many people: whoever writes "Leeds" means the city, not the village in Kent."""
FAR_MILES = 40.0
AREAS_NAMED = 4


@dataclass(frozen=True, slots=True)
class Far:
    """Where the work is, when none of it is near: whole miles to the nearest post."""

    areas: list[str]
    place: str
    miles: int


def which(place: Point) -> list[FoundPlace]:
    """The places that the name may mean when it is not plain which; the one that is shown comes first."""
    found = find(place.name)
    if len(found) < 2 or found[0].kind in Place.Kind.values:
        return []
    first, second = found[0].population, max(1, found[1].population)
    return [] if first >= CLEARLY_LARGER * second else found[:OFFERED]


def far_from(asked: SearchRequest, response: SearchResponse) -> Far | None:
    """Whether nothing of the kind is near the place: then where it is."""
    if asked.place is None:
        return None
    limit = max(FAR_MILES, asked.miles or 0)
    shown = [hit.miles for hit in response.results if hit.miles is not None]
    others = response.total > len(response.results)
    if any(miles <= limit for miles in shown) or (others and asked.miles is not None):
        return None
    whole = SearchRequest(
        kinds=asked.kinds, status=asked.status, place=asked.place, sort="distance", page_size=1
    )
    nearest = search(whole)
    miles = nearest.results[0].miles if nearest.results else None
    if miles is None or miles <= limit:
        return None
    councils = nearest.facets["council"].values if "council" in nearest.facets else ()
    commonest = sorted(councils, key=lambda value: -value.count)[:AREAS_NAMED]
    return Far([value.label for value in commonest], asked.place.name, round(miles))
