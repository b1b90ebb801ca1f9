"""Every passage that the apps' sources give now, held in memory for a minute."""

import time

from portal.search.documents import sources

from .memory import MemoryStore
from .store import Entry, entries_of

KEEP_SECONDS = 60
_held: list[tuple[float, MemoryStore]] = []


def held_store() -> MemoryStore:
    if not _held or time.monotonic() - _held[0][0] > KEEP_SECONDS:
        _held[:] = [(time.monotonic(), MemoryStore(all_entries()))]
    return _held[0][1]


def all_entries() -> list[Entry]:
    documents = (
        source().document(row) for source in sources for row in source().queryset().iterator(chunk_size=200)
    )
    return [entry for document in documents if document for entry in entries_of(document)]
