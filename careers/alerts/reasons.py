"""Why something stands in a mail: the conditions of the search, as this one meets them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from portal.saying import distance
from portal.search.fields import fields
from portal.search.request import SearchRequest
from portal.search.response import Hit
from portal.search.values import flat, keywords
from portal.search.wording import said, said_own

MOST_WORDS = 3


def reasons(request: SearchRequest, hit: Hit) -> list[str]:
    """Empty for a search without conditions: it is there because it is new."""
    return [
        *_of_words(request, hit),
        *_of_filters(request, hit),
        *_of_ranges(request, hit),
        *_of_place(request, hit),
    ]


def _of_words(request: SearchRequest, hit: Hit) -> Iterator[str]:
    if not request.q:
        return
    pieces = [piece for found in hit.highlights for piece, marked in found.pieces() if marked]
    words = list({piece.casefold(): piece for piece in reversed(pieces)}.values())[::-1][:MOST_WORDS]
    if words:
        yield _("It says %(words)s.") % {"words": ", ".join(f"“{word}”" for word in words)}
    else:
        yield _("It fits “%(words)s”.") % {"words": request.q}


def _of_filters(request: SearchRequest, hit: Hit) -> Iterator[str]:
    for name, chosen in request.filters.items():
        own = keywords(hit.document.values.get(name))
        met = _(" and ").join(said(name, value) for value in chosen if value in own)
        if met:
            yield f"{fields[name].label}: {met}."


def _of_ranges(request: SearchRequest, hit: Hit) -> Iterator[str]:
    for name in request.ranges:
        if own := flat(hit.document.values.get(name)):
            yield f"{said_own(fields[name], min(own), max(own))}."


def _of_place(request: SearchRequest, hit: Hit) -> Iterator[str]:
    if request.place and hit.miles is not None:
        words = {"distance": distance(hit.miles), "place": request.place.name}
        yield _("%(distance)s from %(place)s.") % words
