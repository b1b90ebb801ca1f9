"""What somebody meant to type, where a word is neither English nor the site's own."""

import re
from collections.abc import Callable, Mapping

from portal.english import is_english
from portal.places.rows import fold, named
from portal.search.queries.spelling import nearest

from .chatter import CHATTER
from .plain import WORDS
from .words import stem

WORD = re.compile(r"[A-Za-z]{5,}(?![’'\w])")
COMMON, LEAST_LETTERS = 20, 4
"""Two words written as one are common ones."""
LONG = 10
"""Two letters are mended later than in a search: nobody sees what was taken for what."""


def mended(text: str, held: Callable[[], Mapping[str, int]]) -> str:
    """``held`` gives the site's words, with how many documents hold each; it is asked only where a word is unknown."""
    unknown = {word for word in WORD.findall(text) if not is_meant(word.lower())}
    if not unknown:
        return text
    words = held()
    meant = {word: near for word in unknown if (near := meant_by(word.lower(), words))}
    return WORD.sub(lambda found: meant.get(found[0], found[0]), text)


def is_meant(word: str) -> bool:
    """English, slang, short for something, or a place: whatever it is, it is no misspelling."""
    return is_english(word) or stem(word) in CHATTER or word in WORDS or fold(word) in named()


def meant_by(word: str, words: Mapping[str, int]) -> str:
    """Nothing where the site knows the word itself."""
    return "" if word in words else taken_apart(word, words) or nearest(word, words, LONG)


def taken_apart(word: str, words: Mapping[str, int]) -> str:
    """ "stepup", of which the site knows both."""
    splits = ((word[:at], word[at:]) for at in range(len(word) - 2, LEAST_LETTERS - 1, -1))
    known = (
        f"{left} {right}" for left, right in splits if min(words.get(left, 0), words.get(right, 0)) >= COMMON
    )
    return next(known, "")
