"""Pay in people's words: at least, at most, about, from one sum to another, and the span of text that says so."""

import re
from collections.abc import Iterator

from portal.search.fields import Reading

AMOUNT = r"£?\s?(\d{1,3}(?:,\d{3})+|\d{2,6})(\s?k)?\b"
BEFORE = r"\b(?:over|above|more than|at least|from|earning|paying|pays?|minimum(?: of)?|no less than)\s+(?:about\s+)?"
AFTER = r"\s*(?:\+|or more|or above|plus|and above|upwards)"
NO_LEAST = "".join(
    f"(?<!{words} )" for words in ("to", "under", "below", "about", "around", "than", "max", "and", "most")
)
BARE = rf"(?<![\w£,.\-–]){NO_LEAST}£?(\d{{2,3}})(\s?k)\b"
"""An amount alone, "40k social worker", is the least that is wished for."""
AT_LEAST = re.compile(f"{BEFORE}{AMOUNT}|{AMOUNT}{AFTER}|{BARE}", re.IGNORECASE)

SUM = r"(?:£\s?(?:\d{1,3}(?:,\d{3})+|\d{2,6})(?:\s?k)?|\d{1,3}(?:,\d{3})+|\d{2,3}\s?k|\d{5,6})\b"
"""What cannot be but money: neither a year nor so many miles."""
AT_MOST = re.compile(
    rf"\b(?:under|below|less than|no more than|at most|up to|max(?:imum)?(?: of)?)\s+(?:about\s+)?({SUM})"
    rf"|({SUM})\s*(?:or (?:less|under|below)\b|max(?:imum)?\b)",
    re.IGNORECASE,
)
ABOUT = re.compile(rf"\b(?:about|around|roughly|approx(?:imately)?|circa|c\.)\s*({SUM})", re.IGNORECASE)
GIVE = 0.1
"""How far from a sum that is "about" it."""
FROM_TO = re.compile(
    rf"(?:\b(?:between|from)\s+)?(?<![\w£,.])({SUM}|£?\d{{2,3}})\s*(?:-|–|to|and)\s*({SUM})", re.IGNORECASE
)
FULL_TIME_WORDS = re.compile(r"(?:\s*(?:full[- ]time|fte|pro rata))", re.IGNORECASE)
LEAST_YEARLY = 1000
"""A smaller sum is an hour's or a day's, and is left to be named as not applied."""

Bounds = tuple[float | None, float | None]


def pay(text: str) -> Iterator[Reading]:
    yield from _pay(text, "pay_actual", full_time=False)


def full_time_pay(text: str) -> Iterator[Reading]:
    yield from _pay(text, "pay_full_time", full_time=True)


def _pay(text: str, field: str, full_time: bool) -> Iterator[Reading]:
    """Yearly pay alone."""
    for match, (low, high) in _asked(text):
        said_full_time = FULL_TIME_WORDS.match(text, match.end())
        smallest = min(bound for bound in (low, high) if bound is not None)
        if smallest < LEAST_YEARLY or bool(said_full_time) is not full_time:
            continue
        end = said_full_time.end() if said_full_time else match.end()
        yield Reading(field, match.start(), end, minimum=low, maximum=high)


def _asked(text: str) -> Iterator[tuple[re.Match[str], Bounds]]:
    for match in AT_LEAST.finditer(text):
        digits, kilo = next(pair for pair in zip(*[iter(match.groups())] * 2, strict=True) if pair[0])
        yield match, (_amount(digits + (kilo or "")), None)
    for match in AT_MOST.finditer(text):
        yield match, (None, _amount(match[1] or match[2]))
    for match in ABOUT.finditer(text):
        middle = _amount(match[1])
        yield match, (round(middle * (1 - GIVE)), round(middle * (1 + GIVE)))
    for match in FROM_TO.finditer(text):
        low, high = _amount(match[1]), _amount(match[2])
        low = low * 1000 if low < LEAST_YEARLY <= high else low
        if low <= high:
            yield match, (low, high)


def _amount(text: str) -> float:
    digits = "".join(letter for letter in text if letter.isdigit())
    return float(digits) * (1000 if text.strip()[-1:].lower() == "k" else 1)
