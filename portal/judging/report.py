"""The figures as a table."""

from collections.abc import Iterator, Mapping, Sequence

from .measures import Score
from .running import PARTS
from .systems import System

GOAL, AHEAD, MOST_NOTHING = 0.90, 0.05, 0.02
HEADS = ("", "nDCG@10", "95 of 100", "MRR", "recall@50", "nothing", "p95")


def table(systems: Sequence[System], scores: Mapping[str, Mapping[str, Score]]) -> Iterator[str]:
    for part in PARTS:
        if part not in scores[systems[0].name]:
            continue
        yield f"{part} ({scores[systems[0].name][part].queries} queries)"
        yield f"{HEADS[0]:<34}{HEADS[1]:>8}  {HEADS[2]:>13}{HEADS[3]:>8}{HEADS[4]:>11}{HEADS[5]:>9}{HEADS[6]:>10}"
        yield from (line(system.label, scores[system.name][part]) for system in systems)
        yield ""


def line(label: str, score: Score) -> str:
    low, high = score.interval
    return (
        f"{label:<34}{score.ndcg:>8.4f}  {low:>5.3f} to {high:.3f}{score.mrr:>8.3f}{score.recall:>11.3f}"
        f"{score.nothing_found:>9.1%}{score.p95:>7.0f} ms"
    )


def goals(systems: Sequence[System], scores: Mapping[str, Mapping[str, Score]], ours: str) -> Iterator[str]:
    """Each goal of the search with whether it is met."""
    mine = scores[ours]["all"]
    best = max((s for s in systems if s.is_baseline), key=lambda s: scores[s.name]["all"].ndcg)
    ahead = mine.ndcg - scores[best.name]["all"].ndcg
    yield _goal("nDCG@10 at least", f"{GOAL:.2f}", f"{mine.ndcg:.4f}", mine.ndcg >= GOAL)
    yield _goal("ahead of every baseline by", f"{AHEAD:.2f}", f"{ahead:.4f} ({best.label})", ahead >= AHEAD)
    nothing = mine.nothing_found
    yield _goal("nothing found at most", f"{MOST_NOTHING:.0%}", f"{nothing:.1%}", nothing <= MOST_NOTHING)


def _goal(name: str, goal: str, found: str, is_met: bool) -> str:
    return f"{name:<28} goal {goal:>5}   {found:<34} {'met' if is_met else 'not met'}"
