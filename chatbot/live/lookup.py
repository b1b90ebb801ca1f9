"""Vacancies that fit, on terms that are said: which conditions held, which could not, and why."""

from dataclasses import replace

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from chatbot.answer import Lookup, NotApplied
from chatbot.language.asking import asking_part
from chatbot.language.words import tokens
from chatbot.turn import Turn
from portal.search import search
from portal.search.request import SearchRequest

from .cards import card_of
from .conditions import Conditions, read

LONGEST_KIND = 4
VACANCIES = ("vacancy",)


def look_up(turn: Turn, *, shown_when_empty: bool = True) -> None:
    """Cards and a lookup for what the question asks of a job; for less of it, where nothing open fits all of it."""
    asked = read(turn.search_text)
    found = search(asked.request(), turn.now)
    looser = asked
    for loosened in (
        (without_story, without_place, without_last_words, without_words)
        if turn.wants_live
        else (without_words,)
    ):
        if found.total:
            break
        if less := loosened(looser, turn.search_text):
            looser, found = less, search(less.request(), turn.now)
    if found.total:
        asked = looser
    elif not shown_when_empty:
        return
    if asked.words:
        asked.applied.insert(0, _("the words “%(words)s”") % {"words": " ".join(asked.words)})
    turn.cards.extend(card_of(hit) for hit in found.results)
    turn.lookup = Lookup(
        found.total, address(asked.request()), tuple(asked.applied), tuple(asked.not_applied)
    )


def without_story(asked: Conditions, text: str) -> Conditions | None:
    """Without the words in which somebody tells who she is."""
    of_asking = set(tokens(asking_part(text)))
    return _without(asked, tuple(word for word in asked.words if word not in of_asking))


def without_place(asked: Conditions, text: str) -> Conditions | None:
    """The kind of work counts for more than how near it is."""
    if not asked.place or not asked.words:
        return None
    near = NotApplied(asked.applied[-1], _("No open advert that fits the rest is so near."))
    return replace(asked, place=None, applied=asked.applied[:-1], not_applied=[*asked.not_applied, near])


def without_last_words(asked: Conditions, text: str) -> Conditions | None:
    """The kind of work is named first, and what it should be like behind it: "support worker who may bring a dog"."""
    for count in range(min(len(asked.words) - 1, LONGEST_KIND), 0, -1):
        less = _without(asked, asked.words[count:])
        if less and search(less.request(), facets=False).total:
            return less
    return None


def without_words(asked: Conditions, text: str) -> Conditions | None:
    """The other conditions are kept; where there are none, what is left would be every post."""
    return _without(asked, asked.words) if asked.filters or asked.ranges or asked.place else None


def _without(asked: Conditions, words: tuple[str, ...]) -> Conditions | None:
    """Words that no open advert holds are named."""
    if not words:
        return None
    unheld = NotApplied(" ".join(words), _("No open advert that fits the rest holds these words."))
    kept = tuple(word for word in asked.words if word not in words)
    return replace(asked, words=kept, not_applied=[*asked.not_applied, unheld])


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
