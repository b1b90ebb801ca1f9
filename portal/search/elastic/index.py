"""The cluster as the rest of search sees it."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from elasticsearch.helpers import scan

from portal.search.backends import BackendDown, Held, Position
from portal.search.embedded import EmbeddedIndex
from portal.search.embedded.files import Files

from .client import BULK_SECONDS, Cluster
from .filling import fill
from .generations import Generations
from .locking import locked
from .naming import Names
from .reader import ElasticReader, Finder
from .state import STATE_ID, State
from .vectors import LocalVectors
from .writing import ElasticWriting


class ElasticIndex:
    """``generation`` names one that is being built; else it is whichever people read."""

    name = "elasticsearch"
    left_to_the_worker = True

    def __init__(
        self, url: str, prefix: str, folder: Path, generation: Names | None = None, purpose: str = "keeping"
    ) -> None:
        self.url, self.prefix, self.folder, self.generation = url, prefix, folder, generation
        self.cluster = Cluster(url, purpose)
        self.asking = Cluster(url, "asking")
        self.local = EmbeddedIndex(folder)
        self.generations = Generations(self.cluster, prefix)

    @classmethod
    def from_settings(cls) -> "ElasticIndex":
        folder = Path(settings.CAREWAY_INDEX_DIR)
        return cls(settings.ELASTICSEARCH_URL, settings.CAREWAY_INDEX_PREFIX, folder)

    def hurried(self) -> "ElasticIndex":
        """For whoever must not wait: a second for everything, and nothing is built."""
        return ElasticIndex(self.url, self.prefix, self.folder, self.generation, "publishing")

    @property
    def names(self) -> Names:
        return self.generation or self.generations.read

    def exists(self) -> bool:
        """Whether there is one of this schema."""
        return bool(self.state().generation)

    def state(self) -> State:
        with self.cluster.asked() as elastic:
            found = elastic.options(ignore_status=404).get(index=self.names.content, id=STATE_ID)
        return State.of(found.body)

    def current(self) -> Names:
        """What people read, by its own name. Raises ``BackendDown`` where there is none."""
        if not (generation := self.state().generation):
            raise BackendDown("The cluster holds no index of this version.")
        return Names(generation)

    def stands(self) -> Position | None:
        return self.state().position

    def lately_applied(self) -> Collection[int]:
        return self.state().applied

    def last_audit(self) -> Mapping[str, Any]:
        return self.state().audit

    def count(self) -> int:
        return self.counts()["documents"]

    def counts(self) -> dict[str, int]:
        wanted: dict[str, tuple[str, dict[str, Any]]] = {
            "documents": (self.names.content, {"exists": {"field": "key"}}),
            "passages": (self.names.passages, {"match_all": {}}),
            "vectors": (self.names.passages, {"exists": {"field": "vectored"}}),
        }
        with self.cluster.asked() as elastic:
            return {name: elastic.count(index=i, query=q)["count"] for name, (i, q) in wanted.items()}

    @contextmanager
    def reading(self) -> Iterator[ElasticReader]:
        with self.local.reading() as words:
            yield ElasticReader(self.asking, self.names, words, self.local.position(words))

    @contextmanager
    def checking(self) -> Iterator[Finder]:
        """A generation that nobody reads yet."""
        yield Finder(self.cluster, self.names)

    def held(self) -> Held:
        names = self.current()
        documents = self._digests(names.content, {"exists": {"field": "key"}})
        return Held(documents, self._digests(names.passages, {"match_all": {}}))

    def _digests(self, index: str, query: dict[str, Any]) -> dict[str, str]:
        with self.cluster.asked(BULK_SECONDS) as elastic:
            found = scan(elastic, index=index, query={"query": query, "_source": ["digest"]}, size=5000)
            return {hit["_id"]: hit["_source"]["digest"] for hit in found}

    @contextmanager
    def writing(self) -> Iterator[ElasticWriting]:
        """One writer a host; across hosts the versions of documents decide."""
        with self._alone():
            state = self.state()
            if self.generation:
                state.generation = self.generation.content
            if not state.generation:
                raise BackendDown("The cluster holds no index of this version.")
            writing = ElasticWriting(self.cluster, state, LocalVectors(self.local), bool(self.generation))
            yield writing
            writing.send()

    def _alone(self) -> AbstractContextManager[None]:
        """Nobody else knows of a generation that is being built."""
        if self.generation:
            return nullcontext()
        return locked(self.folder / "elasticsearch.lock", self.cluster.time_left())

    def take_vectors(self, gives_way: Callable[[], bool] = lambda: False) -> int:
        return fill(self, gives_way)

    def rebuilding(self) -> AbstractContextManager[bool]:
        return Files(self.folder / "elasticsearch").rebuilding()

    def new_generation(self) -> "ElasticIndex":
        return ElasticIndex(self.url, self.prefix, self.folder, self.generations.make())

    def make_ready(self) -> None:
        """It can be searched from now on."""
        if self.generation:
            self.generations.make_ready(self.generation)

    def take_over(self, generation: "ElasticIndex") -> None:
        """One request moves the aliases. The generation that was read is kept, the one before that is not."""
        generation.make_ready()
        older, old = self.generations.previous(), self.generations.current()
        self.generations.swap(generation.names, old)
        if older:
            self.generations.drop([older])

    def roll_back(self) -> bool:
        """To the generation before, which catches up by itself. False where there is none of this schema."""
        before = self.generations.previous()
        if before:
            self.generations.swap(before, self.generations.current())
        return before is not None

    def drop_old(self) -> None:
        """Nothing is left of the generation before."""
        if before := self.generations.previous():
            self.generations.drop([before])

    def clean_up(self, now: datetime) -> list[str]:
        return self.generations.drop(self.generations.orphans(now))

    def give_up(self, generation: "ElasticIndex") -> None:
        self.generations.drop([generation.names])

    def drop(self) -> None:
        """Everything of this prefix."""
        with self.cluster.asked(BULK_SECONDS) as elastic:
            for name in elastic.indices.get_alias(index=f"{self.prefix}-*").body:
                elastic.indices.delete(index=name)

    def tokens(self, text: str) -> list[str]:
        """What the index makes of analysed text."""
        with self.cluster.asked() as elastic:
            found = elastic.indices.analyze(index=self.names.content, field="everything", text=text)
        return [token["token"] for token in found["tokens"]]
