"""Pure functions from a question to what the cluster is asked about passages: who may see them decides inside both halves."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from elasticsearch.dsl import A, Q, Search
from elasticsearch.dsl.query import Query

from .passages import TEXTS

NEAREST = "dotProduct(params.vector, 'vectors.vector') + 1.0"


def quotable(now: datetime) -> list[Query]:
    at = now.timestamp()
    return [
        Q("term", chatbot=True),
        Q("range", visible_start={"lte": at}),
        Q("range", visible_end={"gt": at}),
        Q("range", until={"gt": at}),
    ]


def holding(terms: Mapping[str, float], weights: Mapping[str, float], now: datetime, size: int) -> Search:
    """Those with any of the terms, the likeliest first, with their analysed texts. Each term counts for as much of
    what the cluster thinks of it as stands beside it."""
    fields = [f"{name}^{weights[name]}" for name in TEXTS]
    words = [Q("combined_fields", query=term, fields=fields, boost=boost) for term, boost in terms.items()]
    wanted = Q("bool", should=words, minimum_should_match=1, filter=quotable(now))
    return Search().query(wanted).source([*TEXTS]).extra(size=size)


def statistics(terms: Sequence[str]) -> Search:
    """Of all passages, hidden ones as well: how many, how long, and how many hold each term."""
    search = Search().extra(size=0, track_total_hits=True)
    search.aggs.metric("length", A("avg", field="length"))
    held = {str(number): _holds(term).to_dict() for number, term in enumerate(terms)}
    search.aggs.bucket("terms", A("filters", filters=held))
    return search


def _holds(term: str) -> Query:
    return Q("bool", should=[Q("term", **{name: term}) for name in TEXTS])


def nearest(vector: list[float], now: datetime, limit: int) -> Search:
    asked = Search().source(False).extra(size=limit)
    seen = Q("bool", filter=quotable(now))
    return asked.knn("vectors.vector", limit, limit, query_vector=vector, filter=seen)


def nearness_of(keys: Collection[str], vector: list[float], now: datetime) -> Search:
    """How near each of these is; only those with a vector answer."""
    script: dict[str, Any] = {"source": NEAREST, "params": {"vector": vector}}
    scored = Q("script_score", query=Q("match_all"), script=script)
    near = Q("nested", path="vectors", query=scored, score_mode="max")
    asked = Search().query("bool", must=[near], filter=[*quotable(now), Q("terms", key=list(keys))])
    return asked.source(False).extra(size=len(keys))


def public(keys: Collection[str], now: datetime) -> Search:
    asked = Search().query("bool", filter=[*quotable(now), Q("terms", key=list(keys))])
    return asked.source(False).extra(size=len(keys))
