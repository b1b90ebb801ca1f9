"""A request's conditions as masks over the columns."""

from datetime import datetime

import numpy as np

from portal.places.distance import EARTH_MILES
from portal.search.fields import near_without_distance
from portal.search.locating import NEAR_ENOUGH
from portal.search.request import SearchRequest
from portal.search.types import Point
from portal.search.values import number

from .columns import Array, Columns


class Masks:
    """Which rows pass each condition; counts for a field leave that field's own condition out."""

    def __init__(self, columns: Columns, request: SearchRequest, now: datetime) -> None:
        self.columns, self.now = columns, now.timestamp()
        self.held = columns.statuses.at(self.now)
        self.miles = nearest(columns, request.place) if request.place else None
        size = columns.size
        self.visible = np.zeros(size, dtype=bool)
        self.visible[columns.visible.at(self.now).rows] = True
        self.by_field: dict[str, Array] = {}
        if request.kinds:
            self.by_field["kind"] = columns.kinds.holding(request.kinds, size)
        if request.status:
            self.by_field["status"] = self.held.holding(request.status, size)
        if request.keys:
            self.by_field["keys"] = columns.keyed(request.keys)
        if request.language:
            self.by_field["language"] = columns.languages.holding((request.language,), size)
        if self.miles is not None and request.miles is not None:
            self.by_field["place"] = self.miles <= request.miles + NEAR_ENOUGH
            for name, values in near_without_distance(request.place.areas if request.place else ()).items():
                self.by_field["place"] |= self._chosen(name, values)
        for name, chosen in request.filters.items():
            self.by_field[name] = self._chosen(name, chosen)
        for name, (low, high) in request.ranges.items():
            self.by_field[name] = self._within(name, low, high) & self.by_field.get(name, True)

    def _chosen(self, name: str, chosen: tuple[str, ...]) -> Array:
        column = self.columns.keywords_at(name, self.now)
        return (
            column.holding(chosen, self.columns.size) if column else np.zeros(self.columns.size, dtype=bool)
        )

    def _within(self, name: str, low: object, high: object) -> Array:
        """Rows whose values reach into the range; those without a value do not."""
        ends = self.columns.ends_at(name, self.now)
        if ends is None:
            return np.zeros(self.columns.size, dtype=bool)
        lowest, highest = ends
        mask = ~np.isnan(lowest)
        if low is not None:
            mask &= highest >= number(low)
        if high is not None:
            mask &= lowest <= number(high)
        return mask

    def passing(self, base: Array, but: str = "") -> Array:
        mask = base & self.visible
        for name, condition in self.by_field.items():
            if name != but:
                mask = mask & condition
        return mask


def nearest(columns: Columns, place: Point) -> Array:
    """Miles from each row's nearest place; infinite where it has none."""
    miles = np.full(columns.size, np.inf)
    if len(columns.place_rows):
        north, east = np.radians(columns.place_points).T
        latitude, longitude = np.radians(place.latitude), np.radians(place.longitude)
        half = np.sin((north - latitude) / 2) ** 2
        half += np.cos(latitude) * np.cos(north) * np.sin((east - longitude) / 2) ** 2
        np.minimum.at(miles, columns.place_rows, 2 * EARTH_MILES * np.arcsin(np.minimum(1, np.sqrt(half))))
    return miles
