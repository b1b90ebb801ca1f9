"""Does the best passage answer the question? Three bands: answered, closest, not on this site."""

from dataclasses import dataclass
from datetime import datetime

from chatbot.language.asking import asking_part, where_one_is
from chatbot.language.naming import names
from chatbot.language.plain import in_other_words, spelled_out
from chatbot.language.strangers import (
    asks_of_another_number,
    asks_of_another_year,
    names_a_stranger,
)
from chatbot.language.telling import (
    ASKS_TO_COMPARE,
    is_general,
    tellers,
    telling_words,
    told,
    words_of,
)
from chatbot.language.words import content_words, coverage, stem, tokens
from chatbot.turn import Turn
from portal.passages.retrieval import Found
from portal.passages.store import PassageStore, current_store

from .followups import leans_on_previous
from .read import ASKS_OF_AN_END, TELLS_OF_AN_END
from .retrieve import explains


@dataclass(frozen=True, slots=True)
class Bands:
    """From which nearness an answer counts. ``sure`` needs nothing else; between ``likely`` and ``sure`` the
    passage must hold the share ``words`` of the question's words (``words_of_few`` of a short question's); below ``near`` the site does not answer."""

    sure: float
    likely: float
    words: float
    words_of_few: float
    near: float


BY_MEANING = Bands(sure=0.62, likely=0.42, words=0.5, words_of_few=0.66, near=0.34)
BY_WORDS = Bands(sure=2.0, likely=0.0, words=0.67, words_of_few=0.67, near=0.34)
FEWEST, FEW = 2, 3
"""Of a question of so few words nearly every one counts: the one that is missing may be whom it is about."""
ALL_BUT_ALL = 0.99
TELLS_ENOUGH = 0.34
"""The least share of a question's telling words: "do social workers cry" is not answered by what a social worker does."""
SAME_QUESTION = 0.8
"""A passage so near was asked nearly this, whatever words it was asked in."""
HELD_ENOUGH = 3
"""So many telling words say what a long message is about, however few of all they are."""
VERY_NEAR = 0.75
"""A passage that holds no telling word may still say the same in other words, but only when it is as near as this."""
SPOKEN = 0.6
"""What is asked in nothing but the words of every page, a voice answers only when it is as near as this."""
OF_ONE_EMPLOYER = frozenset({"programme", "employer", "vacancy"})
SPOKEN_FOR = 0.5
"""How one employer does it answers what nobody asked of it only from this nearness on."""
SAID_OTHERWISE = 0.65
"""So near, a passage that holds all of what a figure of speech stands for need not hold its words."""
MISSED, MOST_TOLD = 0.7, 0.6
"""A passage that lacks a telling word of the question bears on it only from this nearness on, or if it holds most others..."""
HALF = 0.5
RARE = 0.0025
"""...when so small a share of the passages holds that word: "the divorce rate among social workers" is not about caseloads."""
SELDOM, FAR = 0.015, 0.49
"""A passage that is not even so near must hold every telling word that is not a common one."""
SUBJECT = 0.22
"""Below this nearness to anything on the site a question is about something else altogether."""


class Gate:
    even_when_settled = False

    def __init__(self, store: PassageStore | None = None) -> None:
        self._store = store

    def __call__(self, turn: Turn) -> None:
        if turn.intent == "live":
            turn.decision = "not needed"
            return
        best = turn.retrieved.best
        turn.band = self.band(turn, best) if best else "none"
        if turn.nation and not (
            best and turn.band == "answered" and turn.nation in words_of(best.entry).lower()
        ):
            turn.band, turn.cards, turn.lookup = "none", [], None
            turn.settle("other_country")
            return
        turn.decision = turn.band

    def band(self, turn: Turn, best: Found) -> str:
        plain, own = spelled_out(turn.search_text), words_of(best.entry)
        own_words = telling_words(plain)
        # What a phrase stands for says nothing of the rest: "who runs Ofsted" asks for no director.
        is_near = best.cosine >= SAID_OTHERWISE or told(own_words, own) > 0
        also = in_other_words(plain) if is_near else ""
        asked = content_words(spelled_out(turn.text)) or content_words(turn.wording)
        held = max(coverage(asked, own), coverage(content_words(also), own) if also else 0)
        asking = spelled_out(asking_part(turn.text))
        part = content_words(asking)
        held = max(held, coverage(part, own) if len(part) >= FEWEST else 0)
        by_words = turn.retrieved.by_words_alone
        bands = BY_WORDS if by_words else BY_MEANING
        nearness = held if by_words else best.cosine
        unsaid = "none" if by_words or nearest(turn) >= SUBJECT else "elsewhere"
        tells = max(
            told(own_words, own),
            told(telling_words(also), own) if also else 0,
            told(telling_words(asking), own) if len(telling_words(asking)) >= FEWEST else 0,
        )
        turn.details["gate"] = {
            "cosine": round(best.cosine, 3),
            "held": round(held, 2),
            "told": round(tells, 2),
        }
        enough = bands.words if len(asked) > FEW else bands.words_of_few
        if ASKS_OF_AN_END.search(turn.wording) and not TELLS_OF_AN_END.search(best.entry.passage.text):
            return "closest"
        if names_a_stranger(turn.text, own):
            return "none"
        if asks_of_another_year(turn.text, own):
            return "closest" if nearness >= bands.near else "none"
        # Somebody who speaks of one of two things compares nothing.
        if best.entry.is_spoken and ASKS_TO_COMPARE.search(turn.wording):
            return "closest" if nearness >= bands.near else "none"
        if explains(best.entry, tokens(turn.wording)):
            return "answered"
        # What a follow-up leans on was said of the question before.
        own_question = turn.text if turn.previous and leans_on_previous(turn.text) else turn.search_text
        forgiven = tells_what_is_asked(turn.search_text, own) and (
            nearness >= MISSED or (nearness >= FAR and (tells >= MOST_TOLD or names(plain, best.entry)))
        )
        said_otherwise = bool(also) and nearness >= SAID_OTHERWISE and told(telling_words(also), own) == 1.0
        if not (forgiven or said_otherwise) and self._lacks(
            own_question, own, RARE if nearness >= FAR else SELDOM, turn.now
        ):
            return unsaid
        if not tells and nearness < VERY_NEAR:
            return unsaid
        if asks_of_another_number(plain, own):
            return "closest" if nearness >= bands.near else "none"
        if not by_words and nearness < SPOKEN_FOR and is_of_another(best, plain):
            return "closest" if nearness >= bands.near else "none"
        if best.entry.is_spoken and not by_words and nearness < SPOKEN and is_general(plain):
            return "closest" if nearness >= bands.near else "none"
        if nearness >= SAME_QUESTION and not by_words:
            return "answered"
        of_many = nearness >= bands.sure and told_of(own_words, own) >= HELD_ENOUGH
        if of_many or (
            tells >= TELLS_ENOUGH
            and (nearness >= bands.sure or (nearness >= bands.likely and held >= enough))
        ):
            return "answered"
        if nearness >= bands.near and held >= ALL_BUT_ALL and len(asked) > 1:
            return "answered"
        if nearness >= bands.near:
            return "closest"
        return unsaid

    def _lacks(self, question: str, text: str, share: float, now: datetime) -> bool:
        """Whether the text holds no word for a telling one that at most this share of the passages holds. What somebody
        tells of herself and where she is need not stand there."""
        known = where_one_is(question)
        asked = tellers(spelled_out(asking_part(question)))
        missing = [word for word in asked if word not in known and not told([stem(word)], text)]
        spread = (self._store or current_store()).spread(missing, now) if missing else {}
        return any(spread[word] <= share for word in missing)


def is_of_another(best: Found, question: str) -> bool:
    return best.entry.kind in OF_ONE_EMPLOYER and not names(question, best.entry)


def told_of(words: list[str], text: str) -> int:
    return round(told(words, text) * len(words))


def tells_what_is_asked(text: str, passage: str) -> bool:
    """False where the passage is near for a story alone: it tells less than half of what was then asked."""
    part = asking_part(text)
    return part == text or told(telling_words(spelled_out(part)), passage) >= HALF


def nearest(turn: Turn) -> float:
    """Of all passages, not of the best, which may stand first for its words."""
    return max((cosine for _key, cosine in turn.retrieved.meaning), default=0.0)
