"""One write to a generation: documents first, then how far they reach, so that an interruption repeats work and loses none."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from elasticsearch import Elasticsearch

from portal.search.backends import BackendDown, Position
from portal.search.prepared import Prepared

from .bulk import Action, Refusal, write
from .client import BULK_SECONDS, Cluster
from .mapping import source_of
from .naming import Names
from .passages import sources_of, with_vectors
from .state import STATE_ID, State
from .vectors import LocalVectors

VERSIONS_AN_ENTRY = 1000
MOST_PASSAGES = 10_000


class ElasticWriting:
    def __init__(self, cluster: Cluster, state: State, vectors: LocalVectors, building: bool) -> None:
        self.cluster, self.state, self.vectors, self.building = cluster, state, vectors, building
        self.names = Names(state.generation)
        self.documents: dict[str, Prepared | None] = {}
        self.dirty = self.insisting = False

    @property
    def protected(self) -> frozenset[str]:
        return self.state.protected

    def protect(self, words: Collection[str]) -> None:
        self.state.protected, self.dirty = frozenset(words), True

    def position(self) -> Position | None:
        return self.state.position

    def applied(self) -> Collection[int]:
        return self.state.applied

    def insist(self) -> None:
        """What is written stands, whatever the index holds: for mending it."""
        self.insisting = True

    def put(self, documents: Iterable[Prepared]) -> int:
        new = {prepared.key: prepared for prepared in documents}
        self.documents |= new
        return len(new)

    def remove(self, keys: Iterable[str]) -> int:
        gone: dict[str, Prepared | None] = dict.fromkeys(keys)
        self.documents |= gone
        return len(gone)

    def advance(self, position: Position, entries: Iterable[int]) -> None:
        self.state.advance(position, entries)
        self.dirty = True

    def remember_audit(self, told: Mapping[str, Any]) -> None:
        self.state.audit, self.dirty = dict(told), True

    def send(self) -> None:
        if self.documents:
            self._send_documents()
        if self.dirty or (self.documents and not self.building):
            self._send_state()

    def _send_documents(self) -> None:
        with self.cluster.asked(BULK_SECONDS) as elastic:
            errors = write(elastic, [*self._of_passages(elastic), *self._of_documents()])
        if refused := [error for error in errors if _is_refusal(error)]:
            raise BackendDown(f"{len(refused)} documents were refused: {str(refused[0])[:300]}")

    def _action(self, kind: str, index: str, key: str, source: dict[str, Any] | None = None) -> Action:
        target = self.names.writing(index)
        return {kind: {"_index": target, "_id": key, **self._version()}}, source

    def _version(self) -> dict[str, Any]:
        """What is insisted on counts one up, within the room that an entry has."""
        if self.insisting:
            return {}
        entry = self.state.position.entry if self.state.position else 0
        return {"version": entry * VERSIONS_AN_ENTRY, "version_type": "external_gte"}

    def _of_documents(self) -> list[Action]:
        index = self.names.content
        return [
            self._action("index", index, key, source_of(prepared))
            if prepared
            else self._action("delete", index, key)
            for key, prepared in self.documents.items()
        ]

    def _of_passages(self, elastic: Elasticsearch) -> list[Action]:
        """Passages of the documents as they are now; those that they had before go."""
        index = self.names.passages
        sources = {key: source for p in self.documents.values() if p for key, source in sources_of(p).items()}
        known = self.vectors.of({key: source["digest"] for key, source in sources.items()})
        gone = self._passages_before(elastic) - sources.keys()
        return [
            *(self._action("delete", index, key) for key in gone),
            *(
                self._action(
                    "index", index, key, with_vectors(source, known[key]) if key in known else source
                )
                for key, source in sources.items()
            ),
        ]

    def _passages_before(self, elastic: Elasticsearch) -> set[str]:
        found = elastic.search(
            index=self.names.passages,
            query={"terms": {"document": list(self.documents)}},
            source=False,
            size=MOST_PASSAGES,
        )
        return {hit["_id"] for hit in found["hits"]["hits"]}

    def _send_state(self) -> None:
        with self.cluster.asked() as elastic:
            if self.dirty:
                target = self.names.writing(self.names.content)
                elastic.index(index=target, id=STATE_ID, document=self.state.source(), require_alias=True)
            elastic.indices.refresh(index=self.names.both)


def _is_refusal(error: Refusal) -> bool:
    """Not what a later write has overtaken."""
    return error["status"] != 409
