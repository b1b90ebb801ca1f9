"""How far one generation has read the log: a small document beside the index."""

from collections.abc import Iterable

from django.conf import settings
from elasticsearch import Elasticsearch

from portal.search.backends import Position

from .client import guarded

REMEMBERED_SECONDS = 180


class State:
    def __init__(self, url: str, elastic: Elasticsearch, index: str, generation: str) -> None:
        self.url, self.elastic, self.index, self.generation = url, elastic, index, generation
        self.position: Position | None = None
        self.protected: frozenset[str] = frozenset()
        self._applied: dict[int, float] = {}
        if generation:
            self._read()

    def _read(self) -> None:
        with guarded(self.url):
            found = self.elastic.options(ignore_status=404).get(index=self.index, id=self.generation)
        source = found.body.get("_source")
        if source:
            self.position = Position(source["entry"], source["read_at"])
            self.protected = frozenset(source["protected"].split())
            self._applied = {int(entry): at for entry, at in source["applied"]}

    @property
    def applied(self) -> set[int]:
        return set(self._applied)

    def advance(self, position: Position, entries: Iterable[int]) -> None:
        self.position = position
        self._applied |= dict.fromkeys(entries, position.at)
        self._applied = {e: at for e, at in self._applied.items() if at >= position.at - REMEMBERED_SECONDS}

    def save(self) -> None:
        position = self.position or Position(0, 0.0)
        document = {
            "entry": position.entry,
            "read_at": position.at,
            "protected": " ".join(sorted(self.protected)),
            "applied": [[entry, at] for entry, at in self._applied.items()],
        }
        with guarded(self.url):
            if not self.elastic.indices.exists(index=self.index):
                self.elastic.options(ignore_status=400).indices.create(
                    index=self.index,
                    mappings={"enabled": False},
                    settings={
                        "number_of_shards": 1,
                        "number_of_replicas": settings.CAREWAY_ELASTICSEARCH_REPLICAS,
                    },
                )
            self.elastic.index(index=self.index, id=self.generation, document=document, refresh=True)
