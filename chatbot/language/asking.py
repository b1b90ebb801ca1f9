"""The part of a message that asks. What stands before it is somebody's story: it says who asks, not what is asked."""

import re

from portal.places.rows import fold, named

CLAUSES = re.compile(r"(?<=[.?!;])\s+|,\s+|\s+[-–—]+\s+|\s*[()]\s*|\s+(?:but|so)\s+", re.IGNORECASE)
OPENS = r"(?:(?:and|or|so|but|also|just|please|then|ok(?:ay)?|hi|hello)[, ]+)*"
PERSON = r"(?:i|you|we|he|she|they|it|u|my|that|this|there|an?|the|people|someone|somebody|anyone|any)"
HELPS = r"(?:can|could|do|does|did|will|would|should|may|must|am|are|is|was|have|has)"
ASKS = re.compile(
    rf"^{OPENS}(?:how|what|what['’]?s|which|where|when|why|who|whose|{HELPS}|any|anything|anyone|something|need)\b",
    re.IGNORECASE,
)
TURNS = re.compile(
    rf"\b(?:(?:how|what|which|where|when|why|who)\b(?! (?:i|you|we|he|she|they|it|my)\b)|(?:can|could|do|does|will|would|should|may|am) {PERSON}\b"
    rf"|is (?:there|it|that|this)\b|are there\b|any (?:\w+ ){{0,2}}(?:jobs?|work|vacancies|posts?|way|chance)\b)",
    re.IGNORECASE,
)
"""Where somebody who writes without stops turns from telling to asking."""
LEAST_STORY = 4
OF_ONESELF = re.compile(r"\b(?:i|i['’]?m|i['’]?ve|im|ive|my|me|we|our)\b", re.IGNORECASE)
BEHIND = re.compile(r"\b(?:in|near|around|from|to|for|at) ([a-z'’-]{3,})", re.IGNORECASE)


def asking_part(text: str) -> str:
    """The clauses that ask, without the story before them; the whole where it is not clear that there is one."""
    clauses = [clause.strip() for clause in CLAUSES.split(text) if clause and clause.strip()]
    asking = [part for clause in clauses if (part := _asks(clause))]
    if not asking or len(text.split()) - sum(len(part.split()) for part in asking) < LEAST_STORY:
        return text
    return " ".join(asking)


def _asks(clause: str) -> str:
    if ASKS.search(clause) or clause.endswith("?"):
        return clause
    turn = TURNS.search(clause)
    return clause[turn.start() :] if turn and turn.start() > 0 else ""


def where_one_is(text: str) -> set[str]:
    """The places that somebody names who asks of herself: a rule told for everywhere holds there as well."""
    if not OF_ONESELF.search(text):
        return set()
    return {word.lower() for word in BEHIND.findall(text) if fold(word) in named()}
