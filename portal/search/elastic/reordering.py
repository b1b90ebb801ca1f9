"""The first results put in order by meaning too: keys and scores from the cluster, fused here."""

from collections.abc import Iterable
from typing import Any

from portal.search.queries.planning import Plan
from portal.search.ranking import (
    RELATED,
    RELATED_BY_MEANING,
    REORDERED,
    WEIGHTS,
    is_ranked_by_meaning,
    meaning_of,
)

from .queries import Body, related_to
from .scoring import SCALE


def window_for(plan: Plan, page: Body) -> Body:
    """Instead of a page, where meaning counts, the keys of as many as it puts in order."""
    if not is_ranked_by_meaning(plan):
        return page
    last = plan.request.page * plan.request.page_size
    return {**page, "_source": False, "from": 0, "size": max(REORDERED, last)}


def page_of(plan: Plan, hits: list[dict[str, Any]]) -> list[str]:
    """The keys of the page, of hits that hold their order's values."""
    first, rest = hits[:REORDERED], hits[REORDERED:]
    keys = [*in_order(plan, first, WEIGHTS["meaning"]), *(hit["_id"] for hit in rest)]
    start = (plan.request.page - 1) * plan.request.page_size
    return keys[start : start + plan.request.page_size]


def in_order(plan: Plan, hits: list[dict[str, Any]], meaning: float) -> list[str]:
    """What is over and what is a part of a page stay below. ``meaning``: how much it weighs."""
    meant = meaning_of(plan.nearness, [hit["_id"] for hit in hits], meaning)
    ranked = []
    for hit, more in zip(hits, meant.tolist(), strict=True):
        *above, score, key = hit["sort"]
        ranked.append((*above, -(score / SCALE + more), key, hit["_id"]))
    return [key for *_order, key in sorted(ranked)]


def related_by_meaning(plan: Plan) -> Body:
    """What holds some of the words, and what is nearest; keys alone."""
    nearest = plan.nearness.nearest(RELATED_BY_MEANING) if plan.nearness else []
    return {**related_to(plan, nearest), "_source": False, "size": REORDERED}


def related_in_order(plan: Plan, hits: list[dict[str, Any]]) -> list[str]:
    return in_order(plan, hits, RELATED["meaning"])


def stored_of(keys: Iterable[str]) -> Body:
    wanted = list(keys)
    return {"query": {"terms": {"key": wanted}}, "_source": ["stored"], "size": len(wanted)}
