"""Several searches in one request, with how far the cluster has read the log; one that is behind is not believed."""

from typing import Any

from elasticsearch.dsl import MultiSearch, Search

from portal.search.backends import BackendDown, Position

from .client import Cluster
from .naming import Names
from .state import STATE_ID, State


def answers(cluster: Cluster, names: Names, least: Position | None, searches: list[Search]) -> list[Any]:
    """``least`` is how far the index on this machine has read: a cluster that has not may still show what was taken
    back. Searches without an index of their own ask for documents. Raises ``BackendDown``."""
    with cluster.asked() as elastic:
        together = MultiSearch(using=elastic, index=names.content)
        for search in [*searches, Search().query("ids", values=[STATE_ID]).source(["state"])]:
            together = together.add(search)
        *found, standing = together.execute()
    hits = standing.to_dict()["hits"]["hits"]
    position = State.of(hits[0]).position if hits else None
    if position is None or (least and position.entry < least.entry):
        raise BackendDown("The cluster is behind the index on this machine.")
    return found
