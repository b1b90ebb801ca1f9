"""From a place as a person writes it to a point, and how far apart two points are."""

from math import asin, cos, radians, sin, sqrt

from .types import Point

EARTH_MILES = 6371008.7714 / 1609.344
"""The mean radius that Elasticsearch computes with, so that every engine measures alike."""

NEAR_ENOUGH = 0.01
"""Miles that a stored point may be off: engines round coordinates."""


def locate(text: str) -> Point | None:
    """The likeliest place of that name, or None. It keeps the words as they were written."""
    from portal.places.gazetteer import find

    found = find(text)
    return Point(text, float(found[0].latitude), float(found[0].longitude)) if found else None


def miles_between(a: Point, b: Point) -> float:
    """Great-circle distance."""
    north, south = radians(a.latitude), radians(b.latitude)
    half = sin((south - north) / 2) ** 2
    half += cos(north) * cos(south) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * EARTH_MILES * asin(min(1.0, sqrt(half)))
