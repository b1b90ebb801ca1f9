"""What somebody meant to type, where a word is neither English nor the site's own."""

import re
from collections.abc import Callable, Mapping

from rapidfuzz.distance import OSA

from portal.english import is_english
from portal.places.rows import fold, named

from .chatter import CHATTER
from .plain import WORDS
from .words import stem

WORD = re.compile(r"[A-Za-z]{5,}(?![’'\w])")
LEAST_DOCUMENTS = 2
COMMON, LEAST_LETTERS = 20, 4
"""Two words written as one are common ones."""
LONG = 10
"""A word of so many letters may have two of them wrong."""


def mended(text: str, held: Callable[[], Mapping[str, int]]) -> str:
    """``held`` gives the site's words, with how many documents hold each; it is asked only where a word is unknown."""
    unknown = {word for word in WORD.findall(text) if not is_meant(word.lower())}
    if not unknown:
        return text
    words = held()
    meant = {word: near for word in unknown if (near := nearest(word.lower(), words))}
    return WORD.sub(lambda found: meant.get(found[0], found[0]), text)


def is_meant(word: str) -> bool:
    """English, slang, short for something, or a place: whatever it is, it is no misspelling."""
    return is_english(word) or stem(word) in CHATTER or word in WORDS or fold(word) in named()


def nearest(word: str, words: Mapping[str, int]) -> str:
    """Begins with the same letter; nothing where the site knows the word itself."""
    if word in words:
        return ""
    if together := taken_apart(word, words):
        return together
    most = 2 if len(word) >= LONG else 1
    likely = (each for each, count in words.items() if count >= LEAST_DOCUMENTS and each[:1] == word[:1])
    far = ((OSA.distance(word, each, score_cutoff=most), -words[each], each) for each in likely)
    near = min(far, default=(most + 1, 0, ""))
    return near[-1] if near[0] <= most else ""


def taken_apart(word: str, words: Mapping[str, int]) -> str:
    """ "stepup", of which the site knows both."""
    splits = ((word[:at], word[at:]) for at in range(len(word) - 2, LEAST_LETTERS - 1, -1))
    known = (
        f"{left} {right}" for left, right in splits if min(words.get(left, 0), words.get(right, 0)) >= COMMON
    )
    return next(known, "")
