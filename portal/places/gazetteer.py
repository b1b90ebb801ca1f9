"""From a name or a postcode to points on the map, without the network."""

import re
from collections.abc import Sequence

from .distance import miles_between
from .models import Place
from .rows import OLD_COUNTIES, FoundPlace, fold, named, outcodes

POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?) *(?:[0-9](?:[A-Z]{2})?)?", re.IGNORECASE)
SAME_PLACE_MILES = 5
NEAR_A_COUNTY_MILES = 40
LONGEST = 100


def find(text: str, editors: Sequence[Place] | None = None) -> list[FoundPlace]:
    """Every place that ``text`` may mean, the likeliest first: the editors' own, then by population.

    A full postcode is read as its district. Several places of one name all come back. Whoever asks for several
    names gives the ``editors'`` places, or they are read for each.
    """
    text = text.strip()[:LONGEST]
    return of_postcode(text) or of_name(text, editors)


def of_postcode(text: str) -> list[FoundPlace]:
    match = POSTCODE.fullmatch(text)
    found = outcodes().get(match[1].upper()) if match else None
    return [found] if found else []


def of_name(text: str, editors: Sequence[Place] | None = None) -> list[FoundPlace]:
    """ "Newport, Shropshire" asks for the one in Shropshire; "Newport" for all."""
    whole = fold(text)
    if not whole:
        return []
    found = [*of_editors(whole, editors), *named().get(whole, ())]
    if not found and "," in text:
        name, _comma, where = text.partition(",")
        found = nearest(of_name(name, editors), of_name(where, editors))
    return without_doubles(found)


def nearest(places: list[FoundPlace], centres: list[FoundPlace]) -> list[FoundPlace]:
    """The one that lies in or near the named county, which need not be its authority today."""
    near = [
        (miles_between(place, centre), place)
        for place in places
        for centre in centres[:1]
        if miles_between(place, centre) < NEAR_A_COUNTY_MILES
    ]
    return [min(near, key=lambda pair: pair[0])[1]] if near else []


def of_editors(whole: str, editors: Sequence[Place] | None = None) -> list[FoundPlace]:
    """Their own places, and the middle of an authority that they name at several of them."""
    places = [
        (
            place,
            FoundPlace(
                place.name, float(place.latitude), float(place.longitude), place.kind, place.authority
            ),
        )
        for place in (Place.objects.all() if editors is None else editors)
    ]
    found = [known for place, known in places if whole in {fold(name) for name in place.all_names}]
    inside = [known for place, known in places if fold(place.authority) == whole]
    return [*found, middle(inside)] if inside else found


def middle(places: list[FoundPlace]) -> FoundPlace:
    name, size = places[0].authority, len(places)
    north, east = (
        sum(place.latitude for place in places) / size,
        sum(place.longitude for place in places) / size,
    )
    return FoundPlace(name, north, east, "authority", name)


def areas_named(text: str, editors: Sequence[Place] | None = None) -> tuple[str, ...]:
    """The authorities that a name means: its own, or those that an old county became. A postcode means none."""
    if of_postcode(text.strip()):
        return ()
    name, _comma, where = text.strip()[:LONGEST].partition(",")
    whole = fold(name)
    known = [*of_editors(whole, editors), *named().get(whole, ())] if whole else []
    if where and not any(fold(place.authority) == fold(where) == whole for place in known):
        return ()
    own = [place.name for place in known if place.kind == "authority"]
    counties = [part for place in known if place.kind == "county" for part in OLD_COUNTIES[place.name]]
    return tuple(dict.fromkeys([*own, *counties]))


def without_doubles(found: list[FoundPlace]) -> list[FoundPlace]:
    """Leeds the city and Leeds the authority are one answer."""
    kept: list[FoundPlace] = []
    for place in found:
        if all(miles_between(place, other) > SAME_PLACE_MILES for other in kept):
            kept.append(place)
    return kept
