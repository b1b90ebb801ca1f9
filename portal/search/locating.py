"""From a place as a person writes it to a point."""

from .types import Point

NEAR_ENOUGH = 0.01
"""Miles that a stored point may be off: engines round coordinates."""


def locate(text: str) -> Point | None:
    """The likeliest place of that name, or None. It keeps the words as they were written."""
    from portal.places.gazetteer import areas_named, find

    found = find(text)
    return (
        Point(text, float(found[0].latitude), float(found[0].longitude), areas_named(text)) if found else None
    )
