"""How far apart two points are."""

from math import asin, cos, radians, sin, sqrt
from typing import Protocol

EARTH_MILES = 6371008.7714 / 1609.344
"""The mean radius that Elasticsearch computes with, so that every engine measures alike."""


class OnTheMap(Protocol):
    """WGS84 degrees."""

    @property
    def latitude(self) -> float: ...

    @property
    def longitude(self) -> float: ...


def miles_between(a: OnTheMap, b: OnTheMap) -> float:
    """Great-circle distance."""
    north, south = radians(a.latitude), radians(b.latitude)
    half = sin((south - north) / 2) ** 2
    half += cos(north) * cos(south) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * EARTH_MILES * asin(min(1.0, sqrt(half)))
