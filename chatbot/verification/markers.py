"""The small words that turn a sentence round: negations, modals, limits and conditions."""

import re
from collections import Counter

MARKERS = {
    "not": r"\b(?:not|no|never|none|neither|nor|cannot|without|nobody|nothing)\b|n't\b",
    "only": r"\b(?:only|solely|just|exclusively)\b",
    "unless": r"\b(?:unless|except|apart from|excluding|other than)\b",
    "until": r"\b(?:until|till|before)\b",
    "after": r"\b(?:after|once)\b",
    "if": r"\b(?:if|provided|as long as|where|when)\b",
    "must": r"\b(?:must|have to|has to|required?|requires|needs? to|need)\b",
    "can": r"\b(?:can(?! be)|able to)\b",
    "will": r"\b(?:will|shall|would)\b",
    "may": r"\b(?:may|might|could|can be|possibly|perhaps)\b",
    "should": r"\bshould\b",
    "all": r"\b(?:all|every|each|always|any)\b",
    "or": r"\b(?:or|either)\b",
    "usually": r"\b(?:usually|normally|typically|generally|often|most|mostly|many|some|sometimes)\b",
    "about": r"\b(?:about|around|approximately|roughly|nearly|almost)\b",
    "least": r"\b(?:at least|minimum|no less than|or more|more than|over)\b",
    "most": r"\b(?:up to|at most|maximum|no more than|within|under|fewer than|less than)\b",
    "england": r"\bin england\b",
    "was": r"\b(?:was|were|had|ended|closed|formerly|used to|replaced|withdrew)\b",
    "proposed": r"\b(?:proposed|plans?|planned|subject to|expected)\b",
}
PATTERNS = {name: re.compile(pattern) for name, pattern in MARKERS.items()}


def markers_in(text: str) -> Counter[str]:
    """How often each stands there: of two negations neither may be lost."""
    plain = text.lower().replace("’", "'")
    counts = {name: len(pattern.findall(plain)) for name, pattern in PATTERNS.items()}
    return Counter({name: count for name, count in counts.items() if count})
