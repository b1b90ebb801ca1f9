"""What is left to answer when a worry stands inside a careers question."""

import re

from portal.guard.danger.assess import asks_about_work, assess, without_matches
from portal.guard.danger.verdict import Nearness

_CLAUSE = re.compile(
    r"(?<=[.!?;\n])\s+|,\s+(?:and |but |so )?|\s+[-–—]\s+|\s+but\s+|\s+so\s+(?=can|could|do|does|would|will|is|am|what|how)"
    r"|\s+(?=(?:can|could|would|will|do|does|should) (?:i|they|you|people|anyone|a council|councils)\b)"
)
_ASKS = re.compile(
    r"\?|\b(?:can|could|how|what|where|when|which|(?:is|are) there|do (?:i|you|they|we)|does|will|would|should|want|like to"
    r"|looking|interested|train|retrain|apply|become)\b"
)
"""Who only says what they work as asks for nothing."""
_TAKES_ME = re.compile(
    r"\b(?:would|will|could|can|do|does|might) (?:they|you|anyone|anybody|someone|people|a council|councils|employers?|a panel|panels)\b.{0,25}"
    r"\b(?:take|have|accept|hire|want|look at|consider|employ|touch) (?:me|us|someone|somebody|people)\b"
)
LONGEST = 2000
MOST_CLAUSES = 12


def careers_half(text: str, nearness: Nearness | None = None) -> str:
    """The clauses of ``text`` in which nothing fires, or the folded words without what fired; empty when nothing of
    the work is asked. Only this half may be searched for, embedded or sent on.
    """
    clauses = [clause.strip() for clause in _CLAUSE.split(text[:LONGEST])[:MOST_CLAUSES] if clause.strip()]
    clean = [clause for clause in clauses if len(clauses) > 1 and assess(clause, nearness) is None]
    if any(_asks_about_work(clause) or clause.endswith("?") for clause in clean):
        return " ".join(clean)
    rest = without_matches(text[:LONGEST])
    return rest if _asks_about_work(rest) and _ASKS.search(rest) else ""


def _asks_about_work(text: str) -> bool:
    return asks_about_work(text) or bool(_TAKES_ME.search(text.lower()))
