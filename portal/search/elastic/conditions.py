"""What a document must hold, as filters of the cluster: words, visibility, and each chosen condition."""

from datetime import datetime

from elasticsearch.dsl import Q
from elasticsearch.dsl.query import Query

from portal.search.fields import fields, near_without_distance
from portal.search.locating import NEAR_ENOUGH
from portal.search.queries.tree import All, Everything, Node, Not, Phrase, Word
from portal.search.request import Bound, SearchRequest
from portal.search.values import number


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
