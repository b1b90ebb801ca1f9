"""What a ranking is worth: the mean of each measure over the queries, and how sure one may be of it."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, quantiles

from portal.search.measures import ndcg, reciprocal_rank

from .systems import DEEP, DEPTH

RESAMPLED = 1000


@dataclass(frozen=True, slots=True)
class Run:
    """One query on one system. ``unjudged`` are those of its first ten that nobody has graded."""

    query: str
    ndcg: float
    reciprocal_rank: float
    recall: float
    found: int
    milliseconds: float
    unjudged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """``interval`` holds the mean of nDCG@10 in 95 of 100 samples of as many queries."""

    queries: int
    ndcg: float
    interval: tuple[float, float]
    mrr: float
    recall: float
    nothing_found: float
    p95: float


def measured(query: str, ranked: Sequence[str], grades: Mapping[str, int], milliseconds: float) -> Run:
    first = ranked[:DEPTH]
    return Run(
        query=query,
        ndcg=ndcg(first, grades),
        reciprocal_rank=reciprocal_rank(first, grades),
        recall=recall(ranked[:DEEP], grades),
        found=len(ranked),
        milliseconds=milliseconds,
        unjudged=tuple(url for url in first if url not in grades),
    )


def recall(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Of all that is good (2 or 3), or of fifty where there is more, how much was found."""
    good = {url for url, grade in grades.items() if grade > 1}
    return len(good & set(ranked)) / min(len(good), DEEP) if good else 0.0


def can_be_served(grades: Mapping[str, int]) -> bool:
    """Whether the site holds anything that serves the wish: else no order is better than another."""
    return any(grade > 1 for grade in grades.values())


def score(runs: Sequence[Run], servable: set[str]) -> Score:
    """Order is measured where something serves the wish; how often nothing is found, over all queries."""
    served = [run for run in runs if run.query in servable]
    times = [run.milliseconds for run in runs]
    values = [run.ndcg for run in served] or [0.0]
    return Score(
        queries=len(runs),
        ndcg=mean(values),
        interval=bootstrapped(values),
        mrr=mean(run.reciprocal_rank for run in served) if served else 0.0,
        recall=mean(run.recall for run in served) if served else 0.0,
        nothing_found=mean(run.found == 0 for run in runs) if runs else 0.0,
        p95=quantiles(times, n=20)[-1] if len(times) > 1 else sum(times),
    )


def bootstrapped(values: Sequence[float]) -> tuple[float, float]:
    """Drawn alike every time, so that two reports of one ranking are equal."""
    draw = random.Random(len(values))  # noqa: S311
    means = sorted(mean(draw.choices(values, k=len(values))) for _ in range(RESAMPLED))
    return means[RESAMPLED // 40], means[-RESAMPLED // 40]
