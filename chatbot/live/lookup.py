"""Vacancies that fit, on terms that are said: which conditions held, which could not, and why."""

from dataclasses import replace

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from chatbot.answer import Lookup, NotApplied
from chatbot.turn import Turn
from portal.search import search
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse

from .cards import card_of
from .conditions import Conditions, read

VACANCIES = ("vacancy",)


def look_up(turn: Turn, *, shown_when_empty: bool = True) -> None:
    """Cards and a lookup for what the question asks of a job."""
    asked = read(turn.search_text)
    request = asked.request()
    found = search(request, turn.now)
    if asked.words and not found.total:
        request, found = _without_words(turn, asked, request, found)
    elif asked.words:
        asked.applied.insert(0, _("the words “%(words)s”") % {"words": " ".join(asked.words)})
    if not found.total and not shown_when_empty:
        return
    turn.cards.extend(card_of(hit) for hit in found.results)
    turn.lookup = Lookup(found.total, address(request), tuple(asked.applied), tuple(asked.not_applied))


def _without_words(
    turn: Turn, asked: Conditions, request: SearchRequest, found: SearchResponse
) -> tuple[SearchRequest, SearchResponse]:
    """Words that no open advert holds are named, and the other conditions are kept."""
    wider = asked.request(with_words=False)
    others = search(wider, turn.now)
    words = " ".join(asked.words)
    if not others.total or not (asked.filters or asked.ranges or asked.place):
        asked.applied.insert(0, _("the words “%(words)s”") % {"words": words})
        return request, found
    asked.not_applied.append(NotApplied(words, _("No open advert that fits the rest holds these words.")))
    return wider, others


def look_up_one(turn: Turn) -> None:
    """One post that is asked about by name, whatever its state: an old advert is never called open."""
    asked = read(turn.search_text)
    place = [asked.place.label.split(",")[0]] if asked.place else []
    request = SearchRequest(q=" ".join([*place, *asked.words]), kinds=("vacancy",), page_size=1)
    found = search(request, turn.now)
    if not found.results or not request.q:
        turn.details["live_status"] = "live_unknown_post"
        turn.lookup = Lookup(
            0, address(replace(request, status=("open",))), (request.q,) if request.q else ()
        )
        return
    hit = found.results[0]
    turn.cards.append(card_of(hit))
    turn.lookup = Lookup(found.total, address(request), (request.q,))
    turn.details["live_status"] = "live_open" if "open" in hit.statuses else "live_not_open"


def address(request: SearchRequest) -> str:
    """Where exactly this search stands."""
    try:
        page = reverse(
            "careers:vacancies" if request.kinds == VACANCIES and "open" in request.status else "search"
        )
    except NoReverseMatch:
        page = "/search/"
    query = request.but(page_size=20).to_query()
    return f"{page}?{query}" if query else page
