"""The first results put in order by meaning too: keys and scores from the cluster, fused here."""

from collections.abc import Iterable
from typing import Any

from elasticsearch.dsl import Q, Search

from portal.search.queries.planning import Plan
from portal.search.ranking import RELATED_BY_MEANING, REORDERED, is_ranked_by_meaning, meaning_of

from .conditions import but, conditions, tree_query, visible
from .ordering import order_of_related
from .queries import search_for
from .scoring import SCALE, scored


def window_for(plan: Plan) -> Search:
    """As ``search_for``; where meaning counts, the keys of as many as it puts in order."""
    search = search_for(plan)
    if not is_ranked_by_meaning(plan):
        return search
    last = plan.request.page * plan.request.page_size
    return search.source(False).extra(from_=0, size=max(REORDERED, last))


def page_of(plan: Plan, hits: list[dict[str, Any]]) -> list[str]:
    """The keys of the page, of hits that hold their order's values."""
    first, rest = hits[:REORDERED], hits[REORDERED:]
    keys = [*in_order(plan, first), *(hit["_id"] for hit in rest)]
    start = (plan.request.page - 1) * plan.request.page_size
    return keys[start : start + plan.request.page_size]


def in_order(plan: Plan, hits: list[dict[str, Any]]) -> list[str]:
    """What is over and what is a part of a page stay below."""
    meant = meaning_of(plan.nearness, [hit["_id"] for hit in hits])
    ranked = []
    for hit, more in zip(hits, meant.tolist(), strict=True):
        tier, part, score, key = hit["sort"]
        ranked.append((tier, part, -(score / SCALE + more), key, hit["_id"]))
    return [key for *_order, key in sorted(ranked)]


def related_by_meaning(plan: Plan) -> Search:
    """What holds some of the words, and what is nearest; keys alone."""
    nearest = plan.nearness.nearest(RELATED_BY_MEANING) if plan.nearness else []
    query = Q(
        "bool",
        should=[
            Q("bool", filter=[tree_query(plan.loose)], must=[scored(plan.loose)]),
            Q("constant_score", filter=Q("terms", key=nearest), boost=0),
        ],
        minimum_should_match=1,
        filter=[visible(plan.now), *but(conditions(plan.request, plan.now))],
        must_not=[tree_query(plan.tree)],
    )
    return Search().query(query).sort(*order_of_related(plan)).source(False).extra(size=REORDERED)


def stored_of(keys: Iterable[str]) -> Search:
    wanted = list(keys)
    return Search().query("terms", key=wanted).source(["stored"]).extra(size=len(wanted))
