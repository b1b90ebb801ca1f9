"""In which authority's area a point lies: that of the nearest place or postcode district that the gazetteer knows.

Nothing is decided by it but where a search by an authority's name looks: a point at a border may fall to either side.
"""

from functools import lru_cache

import numpy as np

from .distance import EARTH_MILES
from .rows import named, outcodes

FARTHEST_MILES = 12
"""Out at sea, or in a country that the gazetteer leaves out."""


@lru_cache(maxsize=1)
def _known() -> tuple[np.ndarray, list[str]]:
    """Points on a globe of radius one, a row for each axis, and the authority of each."""
    places = [place for same in named().values() for place in same]
    authorities = {place.name for place in places if place.kind == "authority"}
    inside = [
        place
        for place in [*places, *outcodes().values()]
        if place.authority in authorities and place.kind in ("place", "outcode")
    ]
    points = on_globe(np.array([(place.latitude, place.longitude) for place in inside]).T)
    return points, [place.authority for place in inside]


def on_globe(degrees: np.ndarray) -> np.ndarray:
    """Latitude and longitude as points in space: between those, what is nearest is found without an angle."""
    north, east = np.radians(degrees)
    return np.array([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)])


@lru_cache(maxsize=4096)
def authority_at(latitude: float, longitude: float) -> str:
    """Its name as the gazetteer has it; empty where there is none."""
    points, names = _known()
    here = on_globe(np.array([latitude, longitude]))
    apart = sum((axis - mine) ** 2 for axis, mine in zip(points, here, strict=True))
    nearest = int(np.argmin(apart))
    miles = 2 * EARTH_MILES * np.arcsin(np.sqrt(apart[nearest]) / 2)
    return names[nearest] if miles <= FARTHEST_MILES else ""
