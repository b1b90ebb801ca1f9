"""Pure functions from a plan to what the cluster is asked: filters decide, scores only rank."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import Any

from django.utils import timezone
from elasticsearch.dsl import A, Q, Search
from elasticsearch.dsl.query import Query

from portal.search.fields import fields, near_without_distance
from portal.search.kinds import PARTS, meaning_term
from portal.search.locating import NEAR_ENOUGH
from portal.search.queries.planning import Plan
from portal.search.queries.tree import (
    All,
    Everything,
    Node,
    Not,
    Phrase,
    Word,
    asked_for,
    phrase,
    runs,
    split,
)
from portal.search.ranking import NAMES, PIVOT_MILES, SHORT_TEXTS, WEIGHTS
from portal.search.request import Bound, SearchRequest
from portal.search.types import Point
from portal.search.values import number

from .mapping import WINDOW

SCALE = 10
"""Scores are as many times the weights of every engine, for the cluster's are short floats."""
HALF = 8.0
"""The BM25 that is worth half of what any can be worth."""
SCORED = ["title^8", "names^7", "questions^4", "summary^3", "facts^2", "body"]
MOST_VALUES = 1000
MOST_RELATED = 10


PARTS_BELOW: dict[str, Any] = {
    "_script": {
        "type": "number",
        "order": "asc",
        "script": {
            "source": "params.parts.contains(doc['kind'].value) ? 1 : 0",
            "params": {"parts": [*PARTS]},
        },
    }
}


def tree_query(node: Node, field: str = "everything") -> Query:
    """A tree as a query over one field of analysed terms."""
    match node:
        case Everything():
            return Q("match_all")
        case Word(term):
            return Q("term", **{field: term})
        case Phrase(terms):
            return Q("match_phrase", **{field: " ".join(terms)})
        case Not(part):
            return Q("bool", must_not=[tree_query(part, field)])
        case All(nodes):
            return Q("bool", filter=[tree_query(part, field) for part in nodes])
        case _:
            return Q("bool", should=[tree_query(part, field) for part in node.nodes], minimum_should_match=1)


def holds(now: datetime, start: str, end: str) -> list[Query]:
    seconds = now.timestamp()
    return [Q("range", **{start: {"lte": seconds}}), Q("range", **{end: {"gt": seconds}})]


def visible(now: datetime) -> Query:
    return Q("bool", filter=holds(now, "visible_start", "visible_end"))


def status_now(now: datetime, *more: Query) -> Query:
    return Q("bool", filter=[*holds(now, "statuses.start", "statuses.end"), *more])


def conditions(request: SearchRequest, now: datetime) -> dict[str, Query]:
    """Each condition under the name of the facet that leaves it out."""
    found: dict[str, Query] = {}
    if request.kinds:
        found["kind"] = Q("terms", kind=list(request.kinds))
    if request.keys:
        found["keys"] = Q("terms", key=list(request.keys))
    if request.language:
        found["language"] = Q("term", language=request.language)
    if request.status:
        held = status_now(now, Q("terms", **{"statuses.value": list(request.status)}))
        found["status"] = Q("nested", path="statuses", query=held)
    if request.place and request.miles is not None:
        point = {"lat": request.place.latitude, "lon": request.place.longitude}
        near = Q("geo_distance", distance=f"{request.miles + NEAR_ENOUGH}mi", **{"places.point": point})
        others = near_without_distance(request.place.areas).items()
        ways = [Q("nested", path="places", query=near)]
        ways += [_chosen(name, list(values), now) for name, values in others]
        found["place"] = Q("bool", should=ways, minimum_should_match=1)
    for name, chosen in request.filters.items():
        known = name in fields and not fields[name].is_range
        found[name] = _chosen(name, list(chosen), now) if known else Q("match_none")
    for name, (low, high) in request.ranges.items():
        if name not in fields or not fields[name].is_range:
            found[name] = Q("match_none")
            continue
        found[name] = _within(name, low, high, now)
    return found


def _chosen(name: str, chosen: list[str], now: datetime) -> Query:
    if not fields[name].dated:
        return Q("terms", **{f"has_{name}": chosen})
    return nested_now(f"dated_{name}", now, Q("terms", **{f"dated_{name}.value": chosen}))


def _within(name: str, low: Bound, high: Bound, now: datetime) -> Query:
    """What reaches into the range; without a value nothing does."""
    lowest, highest = ends_of(name)
    parts = [Q("exists", field=lowest)]
    if low is not None:
        parts.append(Q("range", **{highest: {"gte": number(low)}}))
    if high is not None:
        parts.append(Q("range", **{lowest: {"lte": number(high)}}))
    return nested_now(f"dated_{name}", now, *parts) if fields[name].dated else Q("bool", filter=parts)


def ends_of(name: str) -> tuple[str, str]:
    return (
        (f"dated_{name}.low", f"dated_{name}.high") if fields[name].dated else (f"low_{name}", f"high_{name}")
    )


def held_now(path: str, now: datetime) -> list[Query]:
    return holds(now, f"{path}.start", f"{path}.end")


def nested_now(path: str, now: datetime, *more: Query) -> Query:
    """Whether one of several that hold for a while holds now, and is as asked."""
    return Q("nested", path=path, query=Q("bool", filter=[*held_now(path, now), *more]))


def but(found: dict[str, Query], name: str = "") -> list[Query]:
    return [query for other, query in found.items() if other != name]


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


def counted(plan: Plan) -> list[str]:
    """The facets whose counts are wanted."""
    facets = ["kind", *(name for name, field in fields.items() if field.facet), "status"]
    return [name for name in facets if plan.counts(name)]


def count_of(name: str, now: datetime) -> Any:
    """How many documents hold each value of a facet."""
    if name == "status":
        return counted_now("statuses", now)
    if name != "kind" and fields[name].dated:
        return counted_now(f"dated_{name}", now)
    return _count_of_values("kind" if name == "kind" else f"has_{name}")


@cache
def _count_of_values(name: str) -> Any:
    return A("terms", field=name, size=MOST_VALUES)


def counted_now(path: str, now: datetime) -> Any:
    """How many documents hold each value now."""
    nested = A("nested", path=path)
    held = nested.bucket("now", A("filter", filter=Q("bool", filter=held_now(path, now))))
    values = held.bucket("values", A("terms", field=f"{path}.value", size=MOST_VALUES))
    values.bucket("documents", A("reverse_nested"))
    return nested


def known_by(plan: Plan) -> Search:
    """Whether the words match anything visible at all."""
    query = Q("bool", filter=[visible(plan.now), tree_query(plan.tree)])
    return Search().query(query).extra(size=0, terminate_after=1, track_total_hits=True)


def related_to(plan: Plan) -> Search:
    """What has only some of the words."""
    query = Q(
        "bool",
        must=[Q("constant_score", filter=tree_query(plan.loose)), scored(_positive(plan.loose))],
        filter=[visible(plan.now), *but(conditions(plan.request, plan.now))],
        must_not=[tree_query(plan.tree)],
    )
    return Search().query(query).sort(*order_of_related(plan)).source(["stored"]).extra(size=MOST_RELATED)


def order_of_related(plan: Plan) -> list[Any]:
    return [tier(plan.now), PARTS_BELOW, "_score", "key"]


def scoring(plan: Plan) -> list[Query]:
    """What lifts a match: whole titles and names first, then exact words, then BM25."""
    return [query for _name, query in score_parts(plan)]


def named_scoring(plan: Plan) -> list[Query]:
    """The same, each named, so that the cluster says what each is worth to a document."""
    named = []
    for place, (name, query) in enumerate(score_parts(plan)):
        query._params["_name"] = f"{place}:{name}"
        named.append(query)
    return named


def score_parts(plan: Plan) -> Iterator[tuple[str, Query]]:
    if not plan.words:
        return
    whole = phrase(plan.words)
    yield "title_is", _worth("title_is", Q("term", title_words=" ".join(plan.words)))
    yield "means", _worth("means", tree_query(Word(meaning_term(plan.words)), "facts"))
    for name in ("title", "names", "questions"):
        yield f"{name}_phrase", _worth(f"{name}_phrase", tree_query(whole, name))
    wanted, _ = split(plan.plain)
    if not isinstance(wanted, Everything):
        yield "title_all", _worth("title_all", tree_query(wanted, "title"))
        yield "unexpanded", _worth("unexpanded", tree_query(wanted))
    if plan.exact:
        yield "exact", _worth("exact", Q("bool", filter=[Q("term", exact=word) for word in plan.exact]))
    for (term,) in (run for run in runs(plan.tree) if run[0].startswith("_kind_")):
        yield "kind_asked", _worth("kind_asked", Q("term", facts=term))
    for name, texts in (("named_by", NAMES), ("about", SHORT_TEXTS)):
        for query in shared_out(plan, texts):
            yield name, _worth(name, query, 1 / len(asked_for(plan.tree)))
    for kind, share in plan.kinds.items():
        yield "kind_meant", _worth("kind_meant", Q("term", kind=kind), share)
    overdue = Q("range", review_on={"lte": timezone.localdate(plan.now).toordinal()})
    yield "up_to_date", _worth("up_to_date", Q("bool", must_not=[overdue]))
    if plan.request.place:
        yield "near", near(plan.request.place)
    yield "words", scored(_positive(plan.tree))


def _positive(node: Node) -> Node:
    return split(node)[0]


def scored(node: Node) -> Query:
    """BM25 over all texts of every term that a tree asks for, as a share of what any can be worth."""
    words = " ".join(dict.fromkeys(term for run in runs(node) for term in run))
    found = Q("combined_fields", query=words, fields=SCORED, operator="or")
    share = "params.most * _score / (_score + params.half)"
    return Q(
        "script_score",
        query=found,
        script={"source": share, "params": {"most": SCALE * WEIGHTS["words"], "half": HALF}},
    )


def near(place: Point) -> Query:
    """All of it at the place itself, a half where the pivot is."""
    origin = {"lat": place.latitude, "lon": place.longitude}
    boost, pivot = SCALE * WEIGHTS["near"], f"{PIVOT_MILES}mi"
    by_miles = Q("distance_feature", field="places.point", origin=origin, pivot=pivot, boost=boost)
    return Q("nested", path="places", score_mode="max", query=by_miles)


def shared_out(plan: Plan, texts: Iterable[str]) -> Iterator[Query]:
    """For each of the words typed, whether it stands in one of these texts."""
    for node in asked_for(plan.tree):
        yield Q("bool", should=[tree_query(node, text) for text in texts], minimum_should_match=1)


def _worth(name: str, query: Query, share: float = 1.0) -> Query:
    return Q("constant_score", filter=query, boost=SCALE * WEIGHTS[name] * share)


def tier(now: datetime) -> dict[str, Any]:
    nested = {"path": "statuses", "filter": status_now(now).to_dict()}
    return {"statuses.tier": {"order": "asc", "mode": "max", "missing": 0, "nested": nested}}


def order(plan: Plan) -> list[Any]:
    """What is over below, then parts of a page, then the sort with gaps last, then the key, so that pages are stable."""
    return [tier(plan.now), PARTS_BELOW, *_main(plan), {"key": "asc"}]


def _main(plan: Plan) -> list[dict[str, Any] | str]:
    sort, request = plan.request.sort, plan.request
    name, backwards = sort.removeprefix("-"), sort.startswith("-")
    direction = "desc" if backwards else "asc"
    if name in fields and fields[name].sort:
        by = ends_of(name)[backwards] if fields[name].is_range else f"has_{name}"
        how: dict[str, Any] = {"order": direction, "missing": "_last"}
        if not fields[name].is_range:
            how["mode"] = "min"
        if fields[name].dated:
            path = f"dated_{name}"
            by = by if fields[name].is_range else f"{path}.value"
            how["nested"] = {"path": path, "filter": Q("bool", filter=held_now(path, plan.now)).to_dict()}
        return [{by: how}]
    if sort == "title":
        return [{"title_sort": "asc"}]
    if sort == "distance" and request.place:
        point = {"lat": request.place.latitude, "lon": request.place.longitude}
        return [{"_geo_distance": {"places.point": point, "mode": "min", "nested": {"path": "places"}}}]
    if sort == "relevance" and plan.words:
        return ["_score"]
    return [{"published": {"order": "desc", "missing": "_last"}}]
