"""From a name or a postcode to points on the map, without the network."""

import re

from .distance import miles_between
from .models import Place
from .rows import FoundPlace, fold, named, outcodes

POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?) *(?:[0-9](?:[A-Z]{2})?)?", re.IGNORECASE)
SAME_PLACE_MILES = 5
NEAR_A_COUNTY_MILES = 40
LONGEST = 100


def find(text: str) -> list[FoundPlace]:
    """Every place that ``text`` may mean, the likeliest first: the editors' own, then by population.

    A full postcode is read as its district. Several places of one name all come back.
    """
    text = text.strip()[:LONGEST]
    return of_postcode(text) or of_name(text)


def of_postcode(text: str) -> list[FoundPlace]:
    match = POSTCODE.fullmatch(text)
    found = outcodes().get(match[1].upper()) if match else None
    return [found] if found else []


def of_name(text: str) -> list[FoundPlace]:
    """ "Newport, Shropshire" asks for the one in Shropshire; "Newport" for all."""
    whole = fold(text)
    if not whole:
        return []
    found = [*of_editors(whole), *named().get(whole, ())]
    if not found and "," in text:
        name, _comma, where = text.partition(",")
        found = nearest(of_name(name), of_name(where))
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


def of_editors(whole: str) -> list[FoundPlace]:
    return [
        FoundPlace(place.name, float(place.latitude), float(place.longitude), place.kind, place.authority)
        for place in Place.objects.all()
        if whole in {fold(name) for name in place.all_names}
    ]


def without_doubles(found: list[FoundPlace]) -> list[FoundPlace]:
    """Leeds the city and Leeds the authority are one answer."""
    kept: list[FoundPlace] = []
    for place in found:
        if all(miles_between(place, other) > SAME_PLACE_MILES for other in kept):
            kept.append(place)
    return kept
