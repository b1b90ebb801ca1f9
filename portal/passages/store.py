"""Where passages and their vectors lie, as retrieval sees it. The search engine's index is one such store."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

import numpy as np
from django.conf import settings

from portal.search.types import Document, Passage, Span

Kept = Mapping[bytes, np.ndarray]
"""Vectors by the marks of their texts (``portal.passages.sentences``)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One passage with what its page says about it. ``document`` is the page's key."""

    passage: Passage
    document: str
    kind: str
    title: str
    url: str
    page_questions: tuple[str, ...] = ()
    statuses: tuple[Span, ...] = ()
    visible: Span = Span("visible")
    names: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return self.passage.key

    @property
    def is_spoken(self) -> bool:
        """Somebody says it of themselves. What a programme's page says of its end is the site's own word."""
        passage = self.passage
        return bool(passage.attribution) and not passage.attribution.startswith(f"{self.title} ")

    def is_public(self, now: datetime) -> bool:
        return self.visible.holds(now) and self.passage.may_be_quoted(now)

    def status(self, now: datetime) -> str:
        return next((span.value for span in self.statuses if span.holds(now)), "")


@runtime_checkable
class PassageStore(Protocol):
    def entries(self, keys: Iterable[str]) -> dict[str, Entry]:
        """Those of the keys that exist."""

    def keyword(self, text: str, now: datetime, limit: int) -> list[tuple[str, float]]:
        """Public passages that hold any word of the text, best first; higher is better."""

    def nearest(
        self, vector: np.ndarray, now: datetime, limit: int, also: Collection[str] = ()
    ) -> dict[str, float]:
        """Cosines to a unit vector: of the ``limit`` nearest public passages, and of those named ``also`` as far as
        they are public and have a vector. A passage is as near as the nearest of its texts."""

    def public(self, keys: Collection[str], now: datetime) -> set[str]:
        """Those of the keys that anyone may be shown now."""

    def spread(self, words: Collection[str], now: datetime) -> dict[str, float]:
        """Of each word the share of the passages that hold it, 0 to 1; a synonym counts as the word."""

    def sentences(self, keys: Collection[str]) -> dict[str, Kept]:
        """Vectors of what is read by itself in those of the passages for which they have been made."""


def entry_of(document: Document, passage: Passage) -> Entry:
    return Entry(
        passage=passage,
        document=document.key,
        kind=document.kind,
        title=document.title,
        url=document.url,
        page_questions=document.questions,
        statuses=document.statuses,
        visible=document.visible,
        names=document.names,
        values=document.values,
        extra=document.extra,
    )


def entries_of(document: Document) -> list[Entry]:
    """The passages of a document that the chatbot may use."""
    return [entry_of(document, passage) for passage in document.passages if passage.chatbot]


def current_store() -> PassageStore:
    """The store that this site's index keeps: the cluster's where there is one, with this machine's standing by."""
    from .indexed import IndexedStore

    if settings.CAREWAY_SEARCH_BACKEND != "elasticsearch":
        return IndexedStore()
    from .clustered import ClusterStore
    from .standby import StandbyStore

    return StandbyStore(ClusterStore.from_settings(), IndexedStore())
