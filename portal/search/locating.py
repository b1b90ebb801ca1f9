"""From a place as a person writes it to a point."""

from typing import TYPE_CHECKING

from .remembering import once
from .types import Point

if TYPE_CHECKING:
    from portal.places.models import Place

NEAR_ENOUGH = 0.01
"""Miles that a stored point may be off: engines round coordinates."""


@once
def editors_places() -> "tuple[Place, ...]":
    from portal.places.models import Place

    return tuple(Place.objects.all())


def locate(text: str) -> Point | None:
    """The likeliest place of that name, or None. It keeps the words as they were written."""
    from portal.places.gazetteer import areas_named, find

    editors = editors_places()
    found = find(text, editors)
    if not found:
        return None
    areas = areas_named(text, editors)
    return Point(text, float(found[0].latitude), float(found[0].longitude), areas)
