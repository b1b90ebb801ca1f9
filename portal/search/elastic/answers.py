"""Several searches in one request, with how far the cluster has read the log; one that is behind is not believed."""

from typing import Any

from elasticsearch import ApiError

from portal.search.backends import BackendDown, Position

from .client import Cluster
from .naming import Names
from .state import STATE_ID, State

STANDING = {"query": {"ids": {"values": [STATE_ID]}}, "_source": ["state"]}


def answers(
    cluster: Cluster, names: Names, least: Position | None, bodies: list[dict[str, Any]], index: str = ""
) -> list[dict[str, Any]]:
    """``least`` is how far the index on this machine has read: a cluster that has not may still show what was taken
    back. Of documents, where no ``index`` is given. Raises ``BackendDown``."""
    searches = [part for body in bodies for part in ({"index": index} if index else {}, body)]
    with cluster.asked() as elastic:
        told = elastic.msearch(index=names.content, searches=[*searches, {}, STANDING])
        for one in told["responses"]:
            if one.get("error"):
                raise ApiError("The cluster refused a search.", meta=told.meta, body=one)
    *found, standing = told["responses"]
    hits = standing["hits"]["hits"]
    position = State.of(hits[0]).position if hits else None
    if position is None or (least and position.entry < least.entry):
        raise BackendDown("The cluster is behind the index on this machine.")
    return found
