"""The searches of a plan, by pure functions: filters decide, scores only rank."""

from collections.abc import Sequence

from elasticsearch.dsl import Q, Search
from elasticsearch.dsl.query import Query

from portal.search.queries.planning import Plan
from portal.search.ranking import MOST_RELATED
from portal.search.request import SearchRequest

from .conditions import but, conditions, tree_query, visible
from .counting import count_of, counted
from .mapping import WINDOW
from .ordering import order, order_of_related
from .scoring import related_scoring, scoring


def search_for(plan: Plan) -> Search:
    """The page of results, with the counts of every facet in which nothing is chosen."""
    asked = conditions(plan.request, plan.now)
    search = matching(plan, but(asked), scoring(plan)).sort(*order(plan)).source(["stored"])
    search = search.extra(track_total_hits=True, **_page(plan.request))
    for name in counted(plan):
        if name not in asked:
            search.aggs.bucket(name, count_of(name, plan.now))
    return search


def counted_apart(plan: Plan) -> dict[str, Search]:
    """The counts of each facet in which something is chosen: as if that were left out."""
    asked = conditions(plan.request, plan.now)
    found = {}
    for name in counted(plan):
        if name in asked:
            found[name] = matching(plan, but(asked, name)).extra(size=0, track_total_hits=False)
            found[name].aggs.bucket(name, count_of(name, plan.now))
    return found


def matching(plan: Plan, filters: list[Query], score: list[Query] | None = None) -> Search:
    """Everything is a filter of the query, none of it of its results: the cluster starts from the narrowest."""
    hard = [visible(plan.now), tree_query(plan.tree), *filters]
    return Search().query(Q("bool", filter=hard, should=score or [], minimum_should_match=0))


def _page(request: SearchRequest) -> dict[str, int]:
    start = (request.page - 1) * request.page_size
    return {"from_": start, "size": request.page_size} if start + request.page_size <= WINDOW else {"size": 0}


def known_by(plan: Plan) -> Search:
    """Whether the words match anything visible at all."""
    query = Q("bool", filter=[visible(plan.now), tree_query(plan.tree)])
    return Search().query(query).extra(size=0, terminate_after=1, track_total_hits=True)


def related_to(plan: Plan, nearest: Sequence[str] = ()) -> Search:
    """What has only some of the words, or is one of the nearest."""
    some = tree_query(plan.loose)
    if nearest:
        some = Q("bool", should=[some, Q("terms", key=[*nearest])], minimum_should_match=1)
    query = Q(
        "bool",
        filter=[some, visible(plan.now), *but(conditions(plan.request, plan.now))],
        must_not=[tree_query(plan.tree)],
        should=related_scoring(plan),
        minimum_should_match=0,
    )
    return Search().query(query).sort(*order_of_related(plan)).source(["stored"]).extra(size=MOST_RELATED)
