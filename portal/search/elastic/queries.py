"""The searches of a plan, by pure functions: filters decide, scores only rank.

What several searches of a plan share is written out once: with a DSL search object each, it took as long here as the
cluster took to answer.
"""

from collections.abc import Sequence
from typing import Any

from elasticsearch.dsl import Q
from elasticsearch.dsl.query import Query

from portal.search.queries.planning import Plan
from portal.search.ranking import MOST_RELATED
from portal.search.request import SearchRequest

from .conditions import conditions, tree_query, visible
from .counting import count_of, counted
from .mapping import WINDOW
from .ordering import order, order_of_related
from .scoring import related_scoring, scoring

Body = dict[str, Any]
"""What is sent for one search."""


def searches_for(plan: Plan) -> tuple[Body, list[Body]]:
    """The page of results; and apart the counts of every facet in which nothing is chosen, and of each in which
    something is, as if that were left out. Counting takes a third of its time where nothing is scored beside it."""
    hard = written(visible(plan.now), tree_query(plan.tree))
    asked = {name: query.to_dict() for name, query in conditions(plan.request, plan.now).items()}
    page = {
        "query": _holding([*hard, *asked.values()], written(*scoring(plan))),
        "sort": order(plan),
        "_source": ["stored"],
        "track_total_hits": True,
        **_page(plan.request),
    }
    counts: dict[str | None, Body] = {}
    for name in counted(plan):
        chosen = name if name in asked else None
        counts.setdefault(chosen, {})[name] = count_of(name, plan.now)
    return page, [
        {
            "query": _holding([*hard, *(query for name, query in asked.items() if name != chosen)]),
            "size": 0,
            "track_total_hits": False,
            "aggs": aggregations,
        }
        for chosen, aggregations in counts.items()
    ]


def _holding(filters: list[Body], score: list[Body] | None = None) -> Body:
    """Everything is a filter of the query, none of it of its results: the cluster starts from the narrowest."""
    return {"bool": {"filter": filters, "should": score or [], "minimum_should_match": 0}}


def _page(request: SearchRequest) -> Body:
    start = (request.page - 1) * request.page_size
    return {"from": start, "size": request.page_size} if start + request.page_size <= WINDOW else {"size": 0}


def written(*queries: Query) -> list[Body]:
    return [query.to_dict() for query in queries]


def known_by(plan: Plan) -> Body:
    """Whether the words match anything visible at all."""
    query = _holding(written(visible(plan.now), tree_query(plan.tree)))
    return {"query": query, "size": 0, "terminate_after": 1, "track_total_hits": True}


def related_to(plan: Plan, nearest: Sequence[str] = ()) -> Body:
    """What has only some of the words, or is one of the nearest."""
    some = tree_query(plan.loose)
    if nearest:
        some = Q("bool", should=[some, Q("terms", key=[*nearest])], minimum_should_match=1)
    query = Q(
        "bool",
        filter=[some, visible(plan.now), *conditions(plan.request, plan.now).values()],
        must_not=[tree_query(plan.tree)],
        should=related_scoring(plan),
        minimum_should_match=0,
    )
    below = {"sort": order_of_related(plan), "_source": ["stored"], "size": MOST_RELATED}
    return {"query": query.to_dict(), **below}
