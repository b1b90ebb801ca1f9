"""What lifts a result, and by how much: one table for every engine. BM25 itself lies between 0 and 1."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from .meaning import Nearness

if TYPE_CHECKING:
    from .queries.planning import Plan

WEIGHTS = {
    "words": 1.0,
    "title_is": 12.0,
    "means": 12.0,
    "title_phrase": 2.0,
    "names_phrase": 1.6,
    "questions_phrase": 1.0,
    "title_all": 0.8,
    "unexpanded": 0.5,
    "exact": 0.4,
    "kind_asked": 0.8,
    "up_to_date": 0.4,
    "near": 1.0,
    "meaning": 1.0,
}
REORDERED = 200
"""So many of the first are put in order by meaning too; what lies below them is ranked by words alone."""
RELATED_BY_MEANING = 40
PIVOT_MILES = 3.0


def is_ranked_by_meaning(plan: "Plan") -> bool:
    return plan.nearness is not None and plan.request.sort == "relevance" and bool(plan.words)


def meaning_of(nearness: Nearness | None, keys: Sequence[str]) -> np.ndarray:
    """What meaning adds to each of these."""
    known = nearness.of(keys) if nearness else {}
    return WEIGHTS["meaning"] * np.array([known.get(key, 0.0) for key in keys])


def nearness_in_miles(miles: np.ndarray) -> np.ndarray:
    """1 at the place itself, a half three miles off, nothing where a thing has no place."""
    return PIVOT_MILES / (PIVOT_MILES + miles)
