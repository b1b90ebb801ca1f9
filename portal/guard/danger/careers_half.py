"""What is left to answer when a worry stands inside a careers question."""

import re

from portal.guard.danger.assess import asks_about_work, assess, without_matches
from portal.guard.danger.verdict import Nearness

_CLAUSE = re.compile(
    r"(?<=[.!?;\n])\s+|,\s+(?:and |but |so )?|\s+[-–—]\s+|\s+but\s+|\s+so\s+(?=can|could|do|does|would|will|is|am|what|how)"
)
_ASKS = re.compile(
    r"\?|\b(?:can|could|how|what|where|when|which|(?:is|are) there|do (?:i|you|they|we)|does|will|would|should|want|like to"
    r"|looking|interested|train|retrain|apply|become)\b"
)
"""Who only says what they work as asks for nothing."""
LONGEST = 2000
MOST_CLAUSES = 12


def careers_half(text: str, nearness: Nearness | None = None) -> str:
    """The clauses of ``text`` in which nothing fires, or the folded words without what fired; empty when nothing of
    the work is asked. Only this half may be searched for, embedded or sent on.
    """
    clauses = [clause.strip() for clause in _CLAUSE.split(text[:LONGEST])[:MOST_CLAUSES] if clause.strip()]
    clean = [clause for clause in clauses if len(clauses) > 1 and assess(clause, nearness) is None]
    if any(asks_about_work(clause) or clause.endswith("?") for clause in clean):
        return " ".join(clean)
    rest = without_matches(text[:LONGEST])
    return rest if asks_about_work(rest) and _ASKS.search(rest) else ""
