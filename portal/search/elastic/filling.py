"""Gives the cluster the vectors that it lacks, as far as the index on this machine has them."""

from typing import TYPE_CHECKING, Any

from elasticsearch.helpers import bulk

from .client import BULK_SECONDS
from .passages import with_vectors
from .vectors import LocalVectors

if TYPE_CHECKING:
    from .index import ElasticIndex

AT_A_TIME = 200
LACKING = {"bool": {"filter": [{"term": {"chatbot": True}}], "must_not": [{"exists": {"field": "vectored"}}]}}


def fill(index: "ElasticIndex") -> int:
    """How many passages were given theirs. Raises ``BackendDown``."""
    names, local, after = index.current(), LocalVectors(index.local), None
    filled = 0
    while True:
        hits = _lacking(index, names.passages, after)
        if not hits:
            return filled
        after = hits[-1]["sort"]
        known = local.of({hit["_id"]: hit["_source"]["digest"] for hit in hits})
        filled += _give(
            index, names.writing(names.passages), [hit for hit in hits if hit["_id"] in known], known
        )


def _lacking(index: "ElasticIndex", name: str, after: list[Any] | None) -> list[dict[str, Any]]:
    with index.cluster.asked(BULK_SECONDS) as elastic:
        found = elastic.search(
            index=name, query=LACKING, size=AT_A_TIME, sort=["key"], version=True, search_after=after
        )
    return found["hits"]["hits"]


def _give(
    index: "ElasticIndex", target: str, hits: list[dict[str, Any]], known: dict[str, list[list[float]]]
) -> int:
    """At the version that was read: whatever was written since stands."""
    actions = [
        {
            "_op_type": "index",
            "_index": target,
            "_id": hit["_id"],
            "_source": with_vectors(hit["_source"], known[hit["_id"]]),
            "version": hit["_version"],
            "version_type": "external_gte",
            "require_alias": True,
        }
        for hit in hits
    ]
    with index.cluster.asked(BULK_SECONDS) as elastic:
        given, _ = bulk(elastic, actions, refresh=True, raise_on_error=False)
    return given
