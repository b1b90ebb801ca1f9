"""Words alone: what no rule names but people in danger say. It needs no model, and stands in for the second net."""

import re
from typing import TYPE_CHECKING

from portal.guard.danger.learnt import ALARM, GRAVITY, loudest, named, packed_words
from portal.guard.danger.pieces import pieces
from portal.guard.danger.verdict import Verdict

if TYPE_CHECKING:
    import numpy as np

THRESHOLD = 0.1
"""Calibrated in the same way; asked of words alone, which mistake more than meaning does."""
SURELY = 0.2
"""Above it lie 3 in 1,000 of the questions that this site's pages answer; with the rules it finds nine tenths of the hints
that were kept apart."""
SURELY_GRAVE = 0.45
PROFESSION = re.compile(
    r"\b(?:hcpc|swe|sssc|social work england|register(?:ed)?|registration|qualified|asye|nqsw|dbs|bursary|cpd|degree|course"
    r"|apprenticeship|apply|applied|applications?|vacanc\w+|interviews?|salary|career|scenario|case study|role play|essay|assignment|dissertation|procedures?|protocol|guidance|legal duty)\b",
    re.IGNORECASE,
)
OF_THE_PROFESSION = 0.1
"""More is asked of a text in the profession's own words: "I left, how do I come back" is of a register, not of a life."""


def by_words(text: str, threshold: float = THRESHOLD) -> Verdict | None:
    best = _most_alarming(text)
    if best is None or best[ALARM] <= raised(threshold, text):
        return None
    return named(best, by="words")


def grave_in_words(text: str) -> Verdict | None:
    """Danger where a rule heard a worry, when the words leave little doubt."""
    best = _most_alarming(text)
    return named(best, by="words") if best is not None and best[GRAVITY] > SURELY_GRAVE else None


def raised(threshold: float, text: str) -> float:
    return threshold + OF_THE_PROFESSION if PROFESSION.search(text) else threshold


def _most_alarming(text: str) -> "np.ndarray | None":
    said = pieces(text)
    if not said:
        return None
    return loudest(packed_words().scores(said))
