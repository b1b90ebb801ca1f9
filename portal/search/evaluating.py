"""Judged queries against the index that answers now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import mean, quantiles
from typing import Any

from django.http import QueryDict

from . import search
from .asking.box import with_conditions
from .measures import ndcg, reciprocal_rank
from .request import SearchRequest

DEPTH = 10


class BadRow(ValueError):
    """A row that cannot be run; the text says why."""


@dataclass(frozen=True, slots=True)
class Judged:
    query: str
    ranked: tuple[str, ...]
    ndcg: float
    reciprocal_rank: float
    milliseconds: float


def evaluate(row: Mapping[str, Any]) -> Judged:
    """Runs ``{query, filters?, near?, grades}``. Filters are those of the address, ``near`` is a place or
    ``{place, miles}``; grades name results by address or key. Ranked as the page shows them: conditions read out of
    the words, unless nothing fits those; what is related below the results."""
    try:
        request, grades = _request(row), {str(name): int(grade) for name, grade in row["grades"].items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise BadRow(f"needs query and grades: {error}") from error
    response = search(with_conditions(request) or request)
    if not response.total:
        response = search(request)
    shown = (*response.results, *response.related)[:DEPTH]
    ranked = tuple(hit.document.url if hit.document.url in grades else hit.key for hit in shown)
    return Judged(request.q, ranked, ndcg(ranked, grades), reciprocal_rank(ranked, grades), response.took_ms)


def _request(row: Mapping[str, Any]) -> SearchRequest:
    query = QueryDict(mutable=True)
    for name, value in (row.get("filters") or {}).items():
        query.setlist(name, [str(item) for item in (value if isinstance(value, list) else [value])])
    near = row.get("near") or {}
    query.update(near if isinstance(near, dict) else {"place": near})
    query["q"] = row["query"]
    request, ignored, errors = SearchRequest.from_query(query)
    if ignored or errors:
        raise BadRow(f"{ignored or ''} {errors or ''}".strip())
    return request


def summary(judged: Iterable[Judged]) -> dict[str, float | int]:
    rows = list(judged)
    times = [row.milliseconds for row in rows]
    p95 = quantiles(times, n=20)[-1] if len(times) > 1 else sum(times)
    return {
        "queries": len(rows),
        "ndcg@10": round(mean(row.ndcg for row in rows), 4) if rows else 0.0,
        "mrr": round(mean(row.reciprocal_rank for row in rows), 4) if rows else 0.0,
        "zero_results": sum(not row.ranked for row in rows),
        "p95_ms": round(p95, 1),
    }
