"""Which engine answers people, and what is wrong with the one that should."""

from portal.search import backends
from portal.search.backends import BackendDown, Index

from .probes import Finding, probes

FALLBACK = "The index on this machine answers; publishing goes on, and the cluster catches up by itself."


@probes.register("search")
def search_engine() -> Finding | None:
    first, *others = backends.chosen()
    problem = _problem_of(first, others)
    if problem is None:
        return None
    return Finding(
        "search", problem, FALLBACK if others else "Pages are read; nothing is found until it is built."
    )


def _problem_of(index: Index, others: list[Index]) -> str | None:
    try:
        if not index.hurried().exists():
            return f"There is no {index.name} index of this version; the worker builds it."
        stands = index.hurried().stands()
    except BackendDown as error:
        return f"The {index.name} index does not answer: {error}"
    if stands and any(_has_read_more(other, stands.entry) for other in others):
        return f"The {index.name} index has not taken the last changes; see the log for the cause."
    return None


def _has_read_more(index: Index, entry: int) -> bool:
    try:
        position = index.stands()
    except BackendDown:
        return False
    return position is not None and position.entry > entry
