"""What kind of thing a query asks for, by how it is put: "what is an IRO" a word explained, "open evening" an event."""

import re
from collections.abc import Mapping

_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:what(?:'s| is| are| does)?|meaning of|define|stands? for)\b.{0,12}\b(?:mean|stand for|an?|the)?\b",
        "term role",
    ),
    (
        r"^(?:how (?:do|can|to|long)|can i|could i|do i|do you|am i|is it|is there|are there|should i|will i|what (?:do|qualifications?)|where (?:do|can))\b",
        "page route",
    ),
    (
        r"\b(?:become|becoming|train(?:ing)? (?:to be|as)|get into|way in|route|qualif\w+ (?:do|to)|without a degree)\b",
        "route page",
    ),
    (
        r"\b(?:from \w+ (?:in)?to|change (?:of )?career|career change\w*|returning|come back|coming back)\b",
        "route page profile",
    ),
    (
        r"\b(?:day in the life|what(?:'s| is) it (?:really )?like|really like|true stor\w+|honest)\b",
        "profile story",
    ),
    (r"\b(?:open (?:day|evening|morning)s?|drop[- ]?ins?|webinars?|meet the team|come along)\b", "event"),
    (r"\b(?:apprenticeships?|scheme|programmes?|bootcamp)\b", "programme route"),
)
_COMPILED = tuple((re.compile(pattern), tuple(kinds.split())) for pattern, kinds in _PATTERNS)


def kinds_asked_for(text: str) -> Mapping[str, float]:
    """Kind → how much it is asked for, from 0 to 1."""
    plain = text.casefold().replace("’", "'")
    found: dict[str, float] = {}
    for pattern, kinds in _COMPILED:
        if pattern.search(plain):
            for place, kind in enumerate(kinds):
                found[kind] = max(found.get(kind, 0.0), 1.0 if place == 0 else 0.7)
    return found
