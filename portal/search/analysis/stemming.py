"""Porter's stems, with the pairs that it wrongly joins pinned apart."""

from functools import lru_cache

from Stemmer import Stemmer

PINNED = {
    "sending": "sending",
    "sends": "sends",
    "mashed": "mashed",
    "clicking": "clicking",
    "university": "university",
    "universities": "university",
    "internal": "internal",
    "internally": "internal",
    "international": "international",
    "internationally": "international",
    "department": "department",
    "departments": "department",
    "advisor": "advis",
    "advisors": "advis",
    "practise": "practic",
    "practises": "practic",
    "practised": "practic",
    "practising": "practic",
    "news": "news",
    "families": "famili",
    "childrens": "children",
    "child": "child",
}

_porter = Stemmer("porter", 0)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word; anything with a digit stays as it is."""
    if word in PINNED:
        return PINNED[word]
    if len(word) < 3 or not word.isascii() or not word.isalpha():
        return word
    return _porter.stemWord(word)
