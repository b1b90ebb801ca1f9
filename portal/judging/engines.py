"""The engines that ours runs on: the embedded one as it stands, and a cluster with an index of its own."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.conf import settings

from portal.search.backends import Index, embedded
from portal.search.elastic import ElasticIndex
from portal.search.elastic.temporary import temporary_index
from portal.search.rebuilding import rebuild

from .ours import Ours
from .systems import System


@contextmanager
def ours(clusters: Sequence[str] = ()) -> Iterator[list[System]]:
    """Each engine whole, without synonyms, and without vectors."""
    with ExitStack() as stack:
        engines: dict[str, Index] = {"embedded": embedded()}
        for number, url in enumerate(clusters):
            index = stack.enter_context(on_cluster(url))
            engines[f"elasticsearch-{number + 1}" if number else "elasticsearch"] = index
        yield [system for name, index in engines.items() for system in _ways(name, index)]


def _ways(name: str, index: Index) -> list[System]:
    label = name.capitalize()
    return [
        System(name, label, Ours(index).rank),
        System(f"{name}, no synonyms", f"{label}, no synonyms", Ours(index, rules=()).rank),
        System(f"{name}, words alone", f"{label}, words alone", Ours(index, by_meaning=False).rank),
    ]


@contextmanager
def on_cluster(url: str) -> Iterator[ElasticIndex]:
    """Everything of this site in an index that is dropped afterwards."""
    with temporary_index(url, "judged", Path(settings.CAREWAY_INDEX_DIR)) as index:
        rebuild(index)
        yield index
