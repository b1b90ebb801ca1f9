"""Porter's stems; pairs that it wrongly joins are pinned apart, and families that it parts are pinned together."""

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
    "community": "community",
    "communities": "community",
    "authority": "authority",
    "authorities": "authority",
    "hospitality": "hospitality",
    "position": "position",
    "positions": "position",
    "personal": "personal",
    "personally": "personal",
    "emergency": "emergency",
    "emergencies": "emergency",
    "experienced": "experi",
    "apprenticeship": "apprentic",
    "apprenticeships": "apprentic",
    "counsellor": "counsel",
    "counsellors": "counsel",
    "therapist": "therapi",
    "therapists": "therapi",
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
