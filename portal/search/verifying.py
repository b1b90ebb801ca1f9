"""Whether a generation that has been built may be read: it holds what was put in, finds it, and reads words as we do."""

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from .analysis import terms
from .backends import Reader
from .queries import Plan
from .queries.tree import Word, all_of
from .request import SearchRequest
from .types import Document

ASKED = 25
MOST_WORDS = 64


class Generation(Protocol):
    """Built, and read by nobody yet."""

    def counts(self) -> dict[str, int]: ...

    def checking(self) -> AbstractContextManager[Reader]: ...

    def tokens(self, text: str) -> list[str]:
        """What the engine makes of a text of analysed terms."""
        ...


@dataclass(slots=True)
class Filled:
    """What was put into a generation; of the documents a few are kept, spread over all of them."""

    protected: frozenset[str]
    documents: set[str] = field(default_factory=set)
    passages: set[str] = field(default_factory=set)
    samples: list[Document] = field(default_factory=list)
    every: int = 1

    def add(self, document: Document) -> None:
        if len(self.documents) % self.every == 0:
            self.samples.append(document)
        if len(self.samples) == 2 * ASKED:
            self.samples, self.every = self.samples[::2], self.every * 2
        self.documents.add(document.key)
        self.passages.update(passage.key for passage in document.passages)


def faults(generation: Generation, filled: Filled, now: datetime) -> Iterator[str]:
    """Why it must not be read, in words for whoever runs the site."""
    counts = generation.counts()
    for name in ("documents", "passages"):
        put = len(getattr(filled, name))
        if counts[name] != put:
            yield f"It holds {counts[name]} {name} where {put} were put in."
    yield from _not_found(generation, filled, now)
    yield from _read_otherwise(generation, filled.protected)


def _not_found(generation: Generation, filled: Filled, now: datetime) -> Iterator[str]:
    """A document is found by the words of its own title."""
    with generation.checking() as reader:
        for document in filled.samples:
            words = terms(document.title, filled.protected)[:MOST_WORDS]
            if not words or not document.visible.holds(now):
                continue
            wanted = SearchRequest(keys=(document.key,), page_size=1)
            asked = Plan(wanted, now, tree=all_of(map(Word, words)), facets=False)
            if reader.find(asked).total != 1:
                yield f"{document.key} is not found by its title, “{document.title}”."


def _read_otherwise(generation: Generation, protected: Collection[str]) -> Iterator[str]:
    """A protected abbreviation is one term, in a query and in the index."""
    asked = {word.upper(): terms(word.upper(), protected) for word in sorted(protected)}
    for word, read in asked.items():
        if len(read) != 1:
            yield f"The protected abbreviation {word} is not read as one word."
    once = [read[0] for read in asked.values() if len(read) == 1]
    if generation.tokens(" ".join(once)) != once:
        yield "The index does not hold protected abbreviations as one word each."
