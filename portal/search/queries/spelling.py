"""What a person probably meant to type: the nearest words that at least two documents hold."""

from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from portal.english import vocabulary
from portal.search.analysis import fold

from .parser import is_stop_word, parse

SHORTEST, LONG = 4, 7
OPPOSITES = ("un", "in", "im", "dis", "non")
LEAST_DOCUMENTS = 2


def correct(text: str, words: Mapping[str, int], protected: frozenset[str]) -> str:
    """The text with its unknown words replaced, or "" when nothing near enough is known.

    ``words`` gives each unstemmed word of the index with the number of documents that hold it.
    """
    known = [
        word for word, documents in words.items() if documents >= LEAST_DOCUMENTS and len(word) >= SHORTEST
    ]
    by_spelling: dict[str, str] = {}
    for part in parse(text, protected):
        for token in part.tokens:
            if token.word in words or is_stop_word(token) or token.term.startswith("_"):
                continue
            if token.word in vocabulary():
                continue  # A word of the language that no page holds: "gangs" is not "hangs".
            if nearest := _nearest(token.word, known, words):
                by_spelling[token.raw] = nearest
    corrected = text
    for raw, word in sorted(by_spelling.items(), key=lambda pair: -len(pair[0])):
        corrected = corrected.replace(raw, word)
    return corrected if fold(corrected) != fold(text) else ""


def _nearest(word: str, known: list[str], words: Mapping[str, int]) -> str:
    if len(word) < SHORTEST or not word.isalpha():
        return ""
    furthest = 1 if len(word) < LONG else 2
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=furthest, limit=20)
    found = [hit for hit in near if _may_be_meant(hit[0], word)]
    ranked = sorted(found, key=lambda hit: (hit[1], hit[0][:1] != word[:1], -words[hit[0]], hit[0]))
    return ranked[0][0] if ranked else ""


def _may_be_meant(known: str, word: str) -> bool:
    """Short words begin as they were meant, if only with two letters swapped: "lorry" is not "sorry". And nobody who types
    "unqualified" means "qualified"."""
    begins = len(word) >= LONG or known[0] == word[0] or known[:2] == word[1::-1]
    short, long = sorted((known, word), key=len)
    return begins and not any(long == opposite + short for opposite in OPPOSITES)
