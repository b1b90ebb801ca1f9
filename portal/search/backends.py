"""What a backend gives, and which one the settings name."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings

from .prepared import Prepared
from .queries.planning import Lexicon, Plan
from .types import Document


class BackendDown(Exception):
    """The engine does not answer; another may."""


@dataclass(frozen=True, slots=True)
class Match:
    document: Document
    statuses: tuple[str, ...] = ()
    miles: float | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """``known`` says whether the words match anything that is visible, whatever the filters say."""

    total: int
    page: tuple[Match, ...]
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    related: tuple[Match, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class Position:
    """How far an index has read the log: the entry, and when (seconds)."""

    entry: int
    at: float


@dataclass(frozen=True, slots=True)
class Held:
    """The digests of what an index holds, by key."""

    documents: dict[str, str]
    passages: dict[str, str]


class Reader(Lexicon, Protocol):
    """One consistent view of an index."""

    protected: frozenset[str]

    def find(self, plan: Plan) -> Found: ...

    def words(self) -> Mapping[str, int]:
        """Unstemmed words with the number of documents that hold each."""
        ...

    def visible(self, key: str, now: datetime) -> bool: ...


class Writing(Protocol):
    """One write that holds the index's write lock; all or nothing."""

    def position(self) -> Position | None: ...

    def applied(self) -> Collection[int]:
        """Entries read in the last minutes, which need not be read again."""
        ...

    def insist(self) -> None:
        """Whatever is put or removed from now on stands, whatever the index believes to hold."""
        ...

    def put(self, documents: Iterable[Prepared]) -> int: ...

    def remove(self, keys: Iterable[str]) -> int: ...

    def advance(self, position: Position, entries: Iterable[int]) -> None: ...

    def remember_audit(self, told: Mapping[str, Any]) -> None: ...


class Index(Protocol):
    """An engine: one generation that is read, perhaps another that is being built."""

    name: str
    left_to_the_worker: bool
    """Whoever publishes builds none of it."""

    def hurried(self) -> "Index":
        """The same for somebody who must not wait for it."""
        ...

    def reading(self) -> AbstractContextManager[Reader]: ...

    def exists(self) -> bool: ...

    def writing(self) -> AbstractContextManager[Any]: ...

    def stands(self) -> Position | None:
        """How far it has read the log."""
        ...

    def lately_applied(self) -> Collection[int]: ...

    def count(self) -> int:
        """Of documents."""
        ...

    def counts(self) -> dict[str, int]: ...

    def rebuilding(self) -> AbstractContextManager[bool]:
        """True for the one process of this host that may rebuild, False for any other meanwhile."""
        ...

    def take_vectors(self, gives_way: Callable[[], bool]) -> int:
        """How many passages were given the vectors that this machine has made. Stops for what is more urgent."""
        ...

    def held(self) -> Held: ...

    def last_audit(self) -> Mapping[str, Any]:
        """When it was last compared with the database, and how many documents differed; empty before the first."""
        ...

    def clean_up(self, now: datetime) -> list[str]:
        """What was dropped that nobody reads or may go back to."""
        ...

    def drop_old(self) -> None:
        """Nothing is left of generations that are not read any more."""
        ...


def embedded() -> "Index":
    from .embedded import EmbeddedIndex

    return EmbeddedIndex(Path(settings.CAREWAY_INDEX_DIR))


def chosen() -> list["Index"]:
    """The engines to ask, the preferred one first; the one on this machine always stands by."""
    if settings.CAREWAY_SEARCH_BACKEND == "elasticsearch":
        from .elastic import ElasticIndex

        return [ElasticIndex.from_settings(), embedded()]
    return [embedded()]
