"""Every query on every system, timed."""

from collections.abc import Mapping, Sequence
from time import perf_counter

from .grades import Grades
from .measures import Run, Score, can_be_served, measured, score
from .queries import FIRST, LAST, Query
from .systems import System

Runs = Mapping[str, Sequence[Run]]
"""System → its runs."""
PARTS = ("all", FIRST, LAST)


def run(queries: Sequence[Query], systems: Sequence[System], grades: Grades) -> dict[str, list[Run]]:
    return {system.name: [_run(query, system, grades) for query in queries] for system in systems}


def _run(query: Query, system: System, grades: Grades) -> Run:
    begun = perf_counter()
    ranked = list(system.rank(query))
    taken = (perf_counter() - begun) * 1000
    return measured(query.id, ranked, grades.get(query.id, {}), taken)


def scores(queries: Sequence[Query], runs: Runs, grades: Grades) -> dict[str, dict[str, Score]]:
    """System → part of the set → what it is worth there."""
    servable = {query.id for query in queries if can_be_served(grades.get(query.id, {}))}
    of_part = {part: {q.id for q in queries if part in ("all", q.part)} for part in PARTS}
    return {
        name: {
            part: score([run for run in found if run.query in wanted], servable)
            for part, wanted in of_part.items()
            if wanted
        }
        for name, found in runs.items()
    }


def unjudged(runs: Runs, names: Sequence[str]) -> dict[str, set[str]]:
    """Query → addresses among the first ten that nobody graded: until somebody does, no figure can be trusted."""
    missing: dict[str, set[str]] = {}
    for each in (run for name in names for run in runs[name]):
        if each.unjudged:
            missing.setdefault(each.query, set()).update(each.unjudged)
    return missing
