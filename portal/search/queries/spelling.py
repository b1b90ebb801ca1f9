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
    by_spelling: dict[str, str] = {}
    for part in parse(text, protected):
        for token in part.tokens:
            if token.word in words or is_stop_word(token) or token.term.startswith("_"):
                continue
            if token.word in vocabulary():
                continue  # A word of the language that no page holds: "gangs" is not "hangs".
            if meant := nearest(token.word, words):
                by_spelling[token.raw] = meant
    corrected = text
    for raw, word in sorted(by_spelling.items(), key=lambda pair: -len(pair[0])):
        corrected = corrected.replace(raw, word)
    return corrected if fold(corrected) != fold(text) else ""


def nearest(word: str, words: Mapping[str, int], long: int = LONG) -> str:
    """Or "" when none is near enough. In a word of ``long`` letters two may be wrong, else one."""
    if len(word) < SHORTEST or not word.isalpha():
        return ""
    known = [
        each
        for each, documents in words.items()
        if documents >= LEAST_DOCUMENTS and len(each) >= SHORTEST and _may_be_meant(each, word, long)
    ]
    furthest = 1 if len(word) < long else 2
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=furthest, limit=20)
    ranked = sorted(near, key=lambda hit: (hit[1], hit[0][:1] != word[:1], -words[hit[0]], hit[0]))
    return ranked[0][0] if ranked else ""


def _may_be_meant(known: str, word: str, long: int) -> bool:
    """Short words begin as they were meant, if only with two letters swapped: "lorry" is not "sorry". And nobody who types
    "unqualified" means "qualified"."""
    begins = len(word) >= long or known[0] == word[0] or known[:2] == word[1::-1]
    shorter, longer = sorted((known, word), key=len)
    return begins and not any(longer == opposite + shorter for opposite in OPPOSITES)
