"""Gives the cluster the vectors that it lacks, as far as the index on this machine has them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from elasticsearch.helpers import bulk

from .client import BULK_SECONDS
from .passages import with_vectors
from .vectors import LocalVectors

if TYPE_CHECKING:
    from .index import ElasticIndex

AT_A_TIME = 500
LACKING = {"bool": {"filter": [{"term": {"chatbot": True}}], "must_not": [{"exists": {"field": "vectored"}}]}}


def fill(index: "ElasticIndex", gives_way: Callable[[], bool]) -> int:
    """How many passages were given theirs. Raises ``BackendDown``."""
    names, local, after = index.current(), LocalVectors(index.local), None
    filled = 0
    while not gives_way() and (hits := _lacking(index, names.passages, after)):
        after = hits[-1]["sort"]
        digests = {hit["_id"]: hit["_source"]["digest"] for hit in hits}
        if known := local.of(digests):
            whole = [
                hit
                for hit in _whole(index, names.passages, list(known))
                if hit["_source"]["digest"] == digests[hit["_id"]]
            ]
            filled += _give(index, names.writing(names.passages), whole, known)
    return filled


def _lacking(index: "ElasticIndex", name: str, after: list[Any] | None) -> list[dict[str, Any]]:
    """With their digests alone: on a new site most of them have no vectors here either."""
    with index.cluster.asked(BULK_SECONDS) as elastic:
        found = elastic.search(
            index=name,
            query=LACKING,
            size=AT_A_TIME,
            sort=["key"],
            source_includes=["digest"],
            search_after=after,
        )
    return found["hits"]["hits"]


def _whole(index: "ElasticIndex", name: str, keys: list[str]) -> list[dict[str, Any]]:
    with index.cluster.asked(BULK_SECONDS) as elastic:
        found = elastic.search(index=name, query={"ids": {"values": keys}}, size=len(keys), version=True)
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
