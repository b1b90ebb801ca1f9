"""How good a ranking is, against grades from 0 to 3."""

from collections.abc import Mapping, Sequence
from math import log2


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """The grades with a discount for every place further down, as a share of the best possible.

    As trec_eval and BEIR reckon it: the gain is the grade itself.
    """
    best = _gain(sorted(grades.values(), reverse=True)[:depth])
    return _gain([grades.get(key, 0) for key in ranked[:depth]]) / best if best else 0.0


def reciprocal_rank(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    return next((1 / place for place, key in enumerate(ranked, 1) if grades.get(key, 0) > 0), 0.0)


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / log2(place + 1) for place, grade in enumerate(grades, 1))
