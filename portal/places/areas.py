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
    """Points in radians, and the authority of each."""
    places = [place for same in named().values() for place in same]
    authorities = {place.name for place in places if place.kind == "authority"}
    inside = [
        place
        for place in [*places, *outcodes().values()]
        if place.authority in authorities and place.kind in ("place", "outcode")
    ]
    points = np.radians(np.array([(place.latitude, place.longitude) for place in inside]))
    return points, [place.authority for place in inside]


@lru_cache(maxsize=4096)
def authority_at(latitude: float, longitude: float) -> str:
    """Its name as the gazetteer has it; empty where there is none."""
    points, names = _known()
    north, east = np.radians(latitude), np.radians(longitude)
    half = np.sin((points[:, 0] - north) / 2) ** 2
    half += np.cos(north) * np.cos(points[:, 0]) * np.sin((points[:, 1] - east) / 2) ** 2
    nearest = int(half.argmin())
    miles = 2 * EARTH_MILES * np.arcsin(np.sqrt(half[nearest]))
    return names[nearest] if miles <= FARTHEST_MILES else ""
