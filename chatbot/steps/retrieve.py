"""The passages that bear on the question."""

import re
from collections.abc import Sequence
from datetime import datetime

from chatbot.language.naming import about, asked_of
from chatbot.language.plain import also_asked, of_the_work, spelled_out
from chatbot.language.telling import (
    ASKS_TO_COMPARE,
    ASKS_WHAT,
    COMPARES,
    OF_A_LIFE,
    OF_A_RULE,
    PAY,
    SAYS_WHAT,
    telling_words,
    told,
    words_of,
)
from chatbot.language.terms import abbreviations, in_full, with_names
from chatbot.language.words import tokens
from chatbot.statuses import STATUSES
from chatbot.turn import Turn
from portal.passages.retrieval import Found
from portal.passages.store import Entry, PassageStore, current_store
from portal.passages.weights import Weights

LIMIT = 10
OF_A_PAGE = 2
SPEAKS_FOR_ITSELF = 0.08
OPINION = 0.10
ASKED_OF_A_RULE = 0.06
TELLING = 0.18
HEADED = 0.08
SAID_WHAT = 0.15
COMPARED = 0.08
OF_PAY = 0.06
OLD_NEWS = 0.15
"""What is of one day, or of a day that is over, is the last to say what a job asks for or how one gets there."""
OF_TODAY = {"vacancy": "open", "event": "upcoming"}
HOW_TO_GET_THERE = re.compile(
    r"\bhow (?:do|can|could|would|should|to) ?(?:i|you|we|one|someone|people|he|she|they)? ?(?:get in(?:to)?|become|train|qualify|break into|move into)\b"
    r"|\bways? in(?:to)?\b",
    re.IGNORECASE,
)
ONLY_A_WORD = 0.25
MEANING = re.compile(
    r"\b(?:mean|means|meaning|stand|stands|definition|define|short for)\b(?! (?:that|i|you|we|it|they|my|there)\b)"
)
"""What a word means; not "does it mean that I ..."."""
WHAT_IS = re.compile(r"^what (?:is|are|does) (?:(?:an?|the) )?")
THIN = 40
THINNESS = 0.08
EMPLOYER = re.compile(
    r"\b(?:council|trust|county|city|borough|partnership|association|ltd|limited)\b", re.IGNORECASE
)
COMMON = frozenset(
    "council councils trust county city borough children childrens itself about services service the and for".split()
)


class Retrieve:
    """What the site itself says stands before what somebody says of themselves, unless they are asked about."""

    even_when_settled = True

    def __init__(self, store: PassageStore | None = None, weights: Weights | None = None) -> None:
        self._store, self._weights = store, weights

    def __call__(self, turn: Turn) -> None:
        if not self._is_needed(turn):
            turn.decision = "not needed"
            return
        from portal.passages.retriever import retrieve

        store = self._store or current_store()
        plain = spelled_out(turn.search_text)
        if not turn.previous:
            plain = of_the_work(plain)
        known = abbreviations()
        turn.wording = also_asked(with_names(plain, known))
        written = spelled_out(turn.text)
        turn.asked_as = tuple(dict.fromkeys([written, in_full(written, known)]))
        asked = tokens(turn.wording)
        turn.retrieved = retrieve(
            store,
            turn.wording,
            turn.now,
            limit=LIMIT,
            of_a_page=OF_A_PAGE,
            weigh=lambda found: worth(found, asked, turn.asked_as, turn.now),
            weights=self._weights,
        )
        best = turn.retrieved.best
        turn.decision = f"{len(turn.retrieved.found)} passages, best {best.score:.3f}" if best else "nothing"

    def _is_needed(self, turn: Turn) -> bool:
        if turn.is_settled:
            return STATUSES[turn.status].offers_pages
        return turn.intent != "live"


def worth(found: Found, asked: list[str], asked_as: Sequence[str] = (), now: datetime | None = None) -> float:
    """The score, more where the page is about what was asked for, less where a voice speaks unasked."""
    entry = found.entry
    score = found.score + about(entry, asked)
    if entry.kind == "term":
        return score if explains(entry, asked) else score - ONLY_A_WORD
    score -= THINNESS * max(0.0, 1 - len(entry.passage.text.split()) / THIN)
    score += max((answers(entry, question) for question in asked_as), default=0.0)
    if entry.kind in OF_TODAY and (
        (now and is_of_no_use(entry, asked, now)) or any(map(HOW_TO_GET_THERE.search, asked_as))
    ):
        score -= OLD_NEWS
    if not entry.is_spoken or names_of(entry).intersection(asked):
        return score
    return score - unasked(entry, asked_as[0] if asked_as else "")


def answers(entry: Entry, question: str) -> float:
    """By its words, by what its heading says of its page's subject, and by being about what was asked."""
    telling, heading = telling_words(question), entry.passage.heading
    rest = asked_of(entry, telling)
    score = TELLING * told(telling, words_of(entry)) + (HEADED * told(rest, heading) if rest else 0.0)
    if says_what_it_is(entry, question, telling):
        score += SAID_WHAT
    if ASKS_TO_COMPARE.search(question) and COMPARES.search(f"{heading} {entry.passage.text}"):
        score += COMPARED
    if told([PAY], heading) and not told([PAY], question):
        score -= OF_PAY
    return score


def is_of_no_use(entry: Entry, asked: list[str], now: datetime) -> bool:
    """An advert that is not open, an event that is over, and one that nobody asked about: where to park, and when."""
    return entry.status(now) != OF_TODAY[entry.kind] or (entry.kind == "event" and not about(entry, asked))


def says_what_it_is(entry: Entry, question: str, telling: list[str]) -> bool:
    """ "What does an independent reviewing officer do?" is answered under "What an independent reviewing officer does"."""
    heading = entry.passage.heading
    return (
        bool(ASKS_WHAT.search(question) and SAYS_WHAT.search(heading))
        and told(telling, f"{entry.title} {heading}") == 1.0
    )


def unasked(entry: Entry, question: str) -> float:
    """A voice is what one wants to hear of a life, and the last that one goes by in a rule."""
    if OF_A_RULE.search(question):
        return SPEAKS_FOR_ITSELF + ASKED_OF_A_RULE
    if OF_A_LIFE.search(question):
        return 0.0
    return OPINION if entry.passage.opinion else SPEAKS_FOR_ITSELF


def explains(entry: Entry, asked: list[str]) -> bool:
    """A term whose word is asked for: "LAC meaning", "what is an IRO", and nothing else of it."""
    text = f" {' '.join(asked)} "
    names = [tokens(name) for name in entry.names]
    if entry.kind != "term" or not any(f" {' '.join(name)} " in text for name in names):
        return False
    rest = WHAT_IS.sub("", text.strip())
    alone = rest != text.strip() and set(rest.split()) <= {word for name in names for word in name}
    return alone or bool(MEANING.search(text.strip()))


def names_of(entry: Entry) -> set[str]:
    """What tells this speaker from others: a person's and an employer's own names."""
    speaker, *rest = entry.passage.attribution.split(",")
    employers = [part for part in rest if EMPLOYER.search(part)]
    words = {word for part in (speaker, *employers) for word in tokens(part)}
    return {word for word in words if len(word) > 2 and word not in COMMON}
