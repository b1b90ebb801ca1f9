"""What a person probably meant to type: the nearest words that at least two documents hold."""

from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from portal.search.analysis import fold

from .parser import is_stop_word, parse

SHORTEST = 4
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
            if nearest := _nearest(token.word, known, words):
                by_spelling[token.raw] = nearest
    corrected = text
    for raw, word in sorted(by_spelling.items(), key=lambda pair: -len(pair[0])):
        corrected = corrected.replace(raw, word)
    return corrected if fold(corrected) != fold(text) else ""


def _nearest(word: str, known: list[str], words: Mapping[str, int]) -> str:
    if len(word) < SHORTEST or not word.isalpha():
        return ""
    furthest = 1 if len(word) < 7 else 2
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=furthest, limit=20)
    ranked = sorted(found, key=lambda hit: (hit[1], hit[0][:1] != word[:1], -words[hit[0]], hit[0]))
    return ranked[0][0] if ranked else ""
