"""Events and programmes with their dates as they stand now."""

import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from chatbot.answer import Lookup, NotApplied
from chatbot.language.telling import telling_words
from chatbot.language.words import stem, tokens
from chatbot.turn import Turn
from portal.search import search
from portal.search.request import LARGEST_PAGE, SearchRequest
from portal.search.response import Hit

from .cards import card_of
from .conditions import read
from .lookup import address

KINDS = ("event", "programme")
STANDING = {"event": ("upcoming",), "programme": ("open", "opening_soon")}
FIRST = ("open", "upcoming", "opening_soon", "between")
MOST = 3
MOST_PAGES = 5
SHORT_NAME = 3


def look_up_kind(turn: Turn, kind: str) -> None:
    """The next events, or the programmes that take people now or soon; near a place where one is named."""
    asked = read(turn.search_text)
    request = SearchRequest(
        kinds=(kind,),
        status=STANDING[kind],
        sort="starts_at" if kind == "event" else "relevance",
        place=asked.place.point if asked.place else None,
        miles=asked.place.miles if asked.place else None,
        page_size=MOST,
    )
    found = search(request, turn.now)
    applied, not_applied = ([asked.applied[-1]] if asked.place else []), []
    if asked.place and not found.total:
        not_applied = [NotApplied(applied.pop(), _("Nothing that is coming up is so near."))]
        request = replace(request, place=None, miles=None)
        found = search(request, turn.now)
    turn.cards.extend(card_of(hit) for hit in found.results)
    turn.lookup = Lookup(found.total, address(request), tuple(applied), tuple(not_applied))
    turn.details["live_status"] = "live_dates" if found.total else "live_no_dates"


def look_up_named(turn: Turn) -> str:
    """The event or programme that the question names, and how it stands; empty where it names none, or one that is
    over: its page says in the past tense what it was and what came after it."""
    named = [hit for hit in _all(turn) if names(turn.search_text, hit.document.title)]
    named.sort(key=lambda hit: (_standing(hit), hit.document.title))
    if not named or _standing(named[0]) == len(FIRST):
        return ""
    turn.cards.extend(card_of(hit) for hit in named[:MOST])
    turn.details["live_status"] = "live_dates"
    return FIRST[_standing(named[0])]


def names(question: str, title: str) -> bool:
    """The question holds the title's first words in a row, and every word that tells it from others.

    A long title may be cut short after two words ("step up"), and what follows a comma in it need not be said.
    """
    title = title.partition(",")[0].partition(":")[0]
    asked, own = [stem(word) for word in tokens(question)], [stem(word) for word in tokens(title)]
    needed = len(own) if len(own) <= SHORT_NAME else 2
    if len(own) < 2 or not set(telling_words(title)) <= set(asked):
        return False
    return bool(re.search(rf"(?:^| ){re.escape(' '.join(own[:needed]))}(?: |$)", " ".join(asked)))


def _all(turn: Turn) -> Iterator[Hit]:
    request = SearchRequest(kinds=KINDS, page_size=LARGEST_PAGE)
    for number in range(1, MOST_PAGES + 1):
        found = search(replace(request, page=number), turn.now)
        yield from found.results
        if number * LARGEST_PAGE >= found.total:
            return


def _standing(hit: Hit) -> int:
    return min((FIRST.index(status) for status in hit.statuses if status in FIRST), default=len(FIRST))
