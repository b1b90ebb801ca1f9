"""A foreign collection in an index of its own, on this site's engine, gone when it has been judged."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings

from portal import clock
from portal.search.analysis import BUILT_IN
from portal.search.backends import Position
from portal.search.embedded import EmbeddedIndex
from portal.search.prepared import Preparer
from portal.search.types import Document

from .filling import fill
from .indexed import IndexedStore
from .store import Entry, PassageStore


@contextmanager
def indexed(entries: Iterable[Entry], backend: str) -> Iterator[PassageStore]:
    """``backend`` is "embedded" or "elasticsearch". Raises ``BackendDown``."""
    documents = [document_of(entry) for entry in entries]
    with TemporaryDirectory() as folder:
        local = EmbeddedIndex(Path(folder))
        put(local, documents)
        while fill(of=local):
            pass
        if backend == "embedded":
            yield IndexedStore(local)
            return
        from portal.search.elastic.temporary import temporary_index

        from .clustered import ClusterStore

        with temporary_index(settings.ELASTICSEARCH_URL, "judged", Path(folder)) as cluster:
            put(cluster, documents)
            yield ClusterStore(cluster)


def document_of(entry: Entry) -> Document:
    """The title is searched as the passage's heading; the key stays that of the collection."""
    passage = replace(entry.passage, heading=entry.title)
    return Document(entry.document, "page", entry.title, "", passages=(passage,))


def put(index: Any, documents: list[Document]) -> None:
    generation, preparer = index.new_generation(), Preparer(BUILT_IN)
    with generation.writing() as writing:
        writing.protect(BUILT_IN)
        writing.put(map(preparer.prepare, documents))
        writing.advance(Position(0, clock.now().timestamp()), [])
    index.take_over(generation)
