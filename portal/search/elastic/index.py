"""The cluster as the rest of search sees it: generations are indexes, the pointer is an alias."""

import fcntl
import os
import secrets
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from elasticsearch.dsl import Index
from elasticsearch.helpers import bulk, scan

from portal.search.backends import BackendDown, Position
from portal.search.embedded import EmbeddedIndex
from portal.search.embedded.files import Files
from portal.search.prepared import Prepared

from .client import client, guarded
from .mapping import content_class, schema_hash, source_of
from .reader import ElasticReader
from .state import State


class ElasticIndex:
    name = "elasticsearch"

    def __init__(self, url: str, prefix: str, folder: Path, generation: str = "") -> None:
        self.url, self.prefix, self.folder = url, prefix, folder
        self.elastic = client(url)
        self.generation = generation
        self.local = EmbeddedIndex(folder)

    @classmethod
    def from_settings(cls) -> "ElasticIndex":
        folder = Path(settings.CAREWAY_INDEX_DIR)
        return cls(settings.ELASTICSEARCH_URL, settings.CAREWAY_INDEX_PREFIX, folder)

    @property
    def alias(self) -> str:
        return self.generation or f"{self.prefix}-content"

    def physical(self) -> str:
        """The index behind the alias, or "" where there is none."""
        if self.generation:
            return self.generation
        with guarded(self.url):
            found = self.elastic.options(ignore_status=404).indices.get_alias(name=self.alias)
        return next((name for name in found.body if name.startswith(self.prefix)), "")

    def exists(self) -> bool:
        """Whether there is one of this schema."""
        return self.physical().startswith(f"{self.prefix}-content-{schema_hash()}-")

    def state(self) -> State:
        return State(self.url, self.elastic, f"{self.prefix}-state", self.physical())

    def stands(self) -> Position | None:
        return self.state().position

    def lately_applied(self) -> Collection[int]:
        return self.state().applied

    def count(self) -> int:
        with guarded(self.url):
            return self.elastic.count(index=self.alias)["count"]

    def counts(self) -> dict[str, int]:
        """Passages and their vectors are kept by the index on this machine."""
        try:
            local = self.local.counts()
        except BackendDown:
            local = {"passages": 0, "vectors": 0}
        return {**local, "documents": self.count()}

    @contextmanager
    def reading(self) -> Iterator[ElasticReader]:
        with self.local.reading() as words:
            yield ElasticReader(self.url, self.elastic, self.alias, words)

    @contextmanager
    def writing(self) -> Iterator["ElasticWriting"]:
        """One writer a host; across hosts the versions of documents decide."""
        with _locked(self.folder / "elasticsearch.lock"):
            writing = ElasticWriting(self)
            yield writing
            writing.send()

    def rebuilding(self) -> AbstractContextManager[bool]:
        return Files(self.folder / "elasticsearch").rebuilding()

    def new_generation(self) -> "ElasticIndex":
        name = f"{self.prefix}-content-{schema_hash()}-{secrets.token_hex(4)}"
        with guarded(self.url):
            made = content_class()._index.clone(name, using=self.elastic)
            made.settings(number_of_replicas=settings.CAREWAY_ELASTICSEARCH_REPLICAS)
            made.create()
        return ElasticIndex(self.url, self.prefix, self.folder, name)

    def take_over(self, generation: "ElasticIndex") -> None:
        """One request moves the alias; indexes that nothing points to are dropped, but for the one before."""
        before, alias = self.physical(), f"{self.prefix}-content"
        actions: list[dict[str, Any]] = [{"add": {"index": generation.generation, "alias": alias}}]
        if before:
            actions.insert(0, {"remove": {"index": before, "alias": alias}})
        with guarded(self.url):
            self.elastic.indices.update_aliases(actions=actions)
        self._drop_others(before, generation.generation)

    def drop_old(self) -> None:
        """Deletes the index before the current one."""
        self._drop_others(self.physical())

    def give_up(self, generation: "ElasticIndex") -> None:
        with guarded(self.url):
            self.elastic.options(ignore_status=404).indices.delete(index=generation.generation)

    def _drop_others(self, *kept: str) -> None:
        with guarded(self.url):
            for name in Index(f"{self.prefix}-content-*", using=self.elastic).get():
                if name not in kept:
                    self.elastic.options(ignore_status=404).indices.delete(index=name)


class ElasticWriting:
    def __init__(self, index: ElasticIndex) -> None:
        self.index, self.state = index, index.state()
        self.actions: list[dict[str, Any]] = []
        self.dirty = False

    @property
    def protected(self) -> frozenset[str]:
        return self.state.protected

    def protect(self, words: Collection[str]) -> None:
        self.state.protected, self.dirty = frozenset(words), True

    def position(self) -> Position | None:
        return self.state.position

    def applied(self) -> Collection[int]:
        return self.state.applied

    def digests(self) -> dict[str, str]:
        with guarded(self.index.url):
            query = {"query": {"match_all": {}}, "_source": ["digest"]}
            found = scan(self.index.elastic, index=self.index.alias, query=query)
            return {hit["_id"]: hit["_source"]["digest"] for hit in found}

    def put(self, documents: Iterable[Prepared]) -> int:
        new = [{"_op_type": "index", "_id": p.key, "_source": source_of(p)} for p in documents]
        self.actions += new
        return len(new)

    def remove(self, keys: Iterable[str]) -> int:
        gone = [{"_op_type": "delete", "_id": key} for key in keys]
        self.actions += gone
        return len(gone)

    def advance(self, position: Position, entries: Iterable[int]) -> None:
        self.state.advance(position, entries)
        self.dirty = True

    def send(self) -> None:
        """Documents first, then how far they reach: an interruption repeats work and loses none."""
        version = self.state.position.entry if self.state.position else 0
        target = self.index.physical()
        for action in self.actions:
            action |= {"_index": target, "version": version, "version_type": "external_gte"}
        with guarded(self.index.url):
            _, errors = bulk(self.index.elastic, self.actions, refresh=True, raise_on_error=False)
        refused = errors if isinstance(errors, list) else []
        failed = [error for error in refused if next(iter(error.values()))["status"] not in (404, 409)]
        if failed:
            raise BackendDown(f"{len(failed)} documents were refused: {str(failed[0])[:300]}")
        if self.dirty:
            self.state.save()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
