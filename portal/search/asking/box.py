"""A search box whose words hold conditions: "part time in Leeds over 40k" becomes filters."""

from portal.search.analysis import BUILT_IN, analyse
from portal.search.kinds import KINDS_ASKED_BY
from portal.search.request import SearchRequest

from .conditions import Conditions, conditions_in

VACANCY = "vacancy"


def with_conditions(request: SearchRequest) -> SearchRequest | None:
    """The request with its conditions read out of its words, or None when there are none to read.

    Over the whole site "part time" may be about studying and "apprenticeship" about a way in: conditions of
    posts are read only where posts are asked for, or where a place, an amount or hours make it plain; a place
    needs no "in" there.
    What is chosen already is not read again.
    """
    if not request.read or not request.q or (request.kinds and request.kinds != (VACANCY,)):
        return None
    chosen = {*request.filters, *request.ranges, *(["place"] if request.place else [])}
    posts = _asks_for_posts(request)
    found = conditions_in(request.q, but=chosen, anywhere=posts)
    if found.ranges and not (posts or found.place):
        found = conditions_in(request.q, but=chosen, anywhere=True)
    if not (found.readings or found.place):
        return None
    if not (found.place or found.ranges or posts):
        return None
    return _applied(request, found)


def _applied(request: SearchRequest, found: Conditions) -> SearchRequest:
    read = request.but(
        page=request.page,
        q=found.left,
        filters={**request.filters, **found.filters},
        ranges={**request.ranges, **found.ranges},
    )
    if not found.place:
        return read
    miles = found.place.miles if request.miles is None else request.miles
    return read.but(page=request.page, place=found.place.point, miles=miles)


def _asks_for_posts(request: SearchRequest) -> bool:
    if request.kinds == (VACANCY,):
        return True
    return any(VACANCY in KINDS_ASKED_BY.get(token.word, ()) for token in analyse(request.q, BUILT_IN))
