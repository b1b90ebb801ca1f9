"""The parts of each document's score, as the cluster itself says them."""

from collections.abc import Collection

from elasticsearch.dsl import Q

from portal.search.queries.planning import Plan

from .conditions import tree_query
from .reader import ElasticReader
from .scoring import named_scoring


def worths(reader: ElasticReader, plan: Plan, keys: Collection[str]) -> dict[str, dict[str, float]]:
    """Key → part → points."""
    wanted = [Q("terms", key=list(keys)), tree_query(plan.tree)]
    query = Q("bool", filter=wanted, should=named_scoring(plan), minimum_should_match=0)
    with reader.cluster.asked() as elastic:
        answer = elastic.search(
            index=reader.names.content,
            query=query.to_dict(),
            size=len(keys),
            source={"includes": ["key"]},
            include_named_queries_score=True,
        )
    found: dict[str, dict[str, float]] = {}
    for hit in answer["hits"]["hits"]:
        parts = found.setdefault(hit["_source"]["key"], {})
        for name, points in hit.get("matched_queries", {}).items():
            bare = name.partition(":")[2]
            parts[bare] = parts.get(bare, 0.0) + points
    return found
