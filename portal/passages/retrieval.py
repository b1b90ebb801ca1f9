"""The passages that bear on a question: words and meaning together, scores fused, not ranks."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import numpy as np

from .errors import EmbeddingUnavailable
from .store import Entry, Kept, PassageStore
from .vectors import vectors_of
from .weights import Weights
from .weights import weights as weights_of_this_site

CANDIDATES = 100
PASSAGES_A_PAGE = 2
TOLD = 8
"""Of either half's own list, for whoever wants to know how the two were fused."""
MADE_NOW = 6
BARE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with why it was found. ``cosine`` is 0 without vectors, ``keyword`` lies in 0..1."""

    entry: Entry
    score: float
    cosine: float
    keyword: float
    kept: Kept = field(default_factory=dict, compare=False, repr=False)
    """The vectors of its sentences, as far as they have been made."""


@dataclass(frozen=True, slots=True)
class Retrieved:
    """``words`` and ``meaning`` are the first of either half's own list: passages with their scores, best first."""

    found: tuple[Found, ...]
    by_words_alone: bool = False
    words: tuple[tuple[str, float], ...] = ()
    meaning: tuple[tuple[str, float], ...] = ()
    vector: np.ndarray | None = field(default=None, compare=False, repr=False)
    """The question's; None where words alone found these."""

    @property
    def best(self) -> Found | None:
        return self.found[0] if self.found else None


def candidates(
    store: PassageStore,
    question: str,
    now: datetime,
    vector: np.ndarray | None,
    weights: Weights | None = None,
) -> list[Found]:
    """Passages that are public at ``now`` and bear on the question, best first. ``vector`` is the question's."""
    words = normalised(store.keyword(question, now, CANDIDATES))
    cosines = store.nearest(vector, now, CANDIDATES, words.keys()) if vector is not None else {}
    if cosines and vector is not None:
        cosines |= cosines_of_new(store, vector, [key for key in words if key not in cosines])
    scores = fuse(cosines, words, share_for(question, weights))
    entries = store.entries(scores)
    ranked = sorted(scores, key=lambda key: (-scores[key], key))[:CANDIDATES]
    return [
        Found(entries[key], scores[key], cosines.get(key, 0.0), words.get(key, 0.0))
        for key in ranked
        if key in entries
    ]


def best_of(
    found: Sequence[Found], *, limit: int, of_a_page: int, weigh: Callable[[Found], float] | None = None
) -> Retrieved:
    """Few of one page, best first. ``weigh`` gives a passage's score in place of the fused one."""
    ranked = list(found)
    if weigh:
        ranked = [replace(item, score=weigh(item)) for item in found]
        ranked.sort(key=lambda item: (-item.score, item.entry.key))
    return Retrieved(
        tuple(at_most(ranked, of_a_page)[:limit]),
        by_words_alone=not any(item.cosine for item in found),
        words=highest({item.entry.key: item.keyword for item in found if item.keyword}),
        meaning=highest({item.entry.key: item.cosine for item in found if item.cosine}),
    )


def with_vectors(retrieved: Retrieved, store: PassageStore, vector: np.ndarray | None) -> Retrieved:
    """The question's and those of the sentences, where vectors had a part in finding them."""
    if retrieved.by_words_alone:
        return retrieved
    kept = store.sentences([item.entry.key for item in retrieved.found])
    found = tuple(replace(item, kept=kept.get(item.entry.key, {})) for item in retrieved.found)
    return replace(retrieved, found=found, vector=vector)


def highest(scores: dict[str, float]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:TOLD])


def share_for(question: str, weights: Weights | None = None) -> float:
    """What the words' score adds. A few bare words ("nct turnover") name things, and count for more."""
    known = weights or weights_of_this_site()
    bare = len(question.split()) <= BARE_WORDS
    return (known.percent_of_bare if bare else known.percent) / 100


def fuse(cosines: dict[str, float], words: dict[str, float], share: float) -> dict[str, float]:
    """Cosine plus a small share of the words' score; words alone when there are no vectors."""
    if not cosines:
        return dict(words)
    return {key: cosine + share * words.get(key, 0.0) for key, cosine in cosines.items()}


def cosines_of_new(store: PassageStore, vector: np.ndarray, keys: list[str]) -> dict[str, float]:
    """Passages found by words whose vectors the worker has not made yet: the best few are made now."""
    entries = store.entries(keys[:MADE_NOW])
    try:
        made = vectors_of(entries.values())
    except EmbeddingUnavailable:
        return {}
    return {key: float((matrix @ vector).max()) for key, matrix in made.items()}


def normalised(scored: list[tuple[str, float]]) -> dict[str, float]:
    highest = max((score for _, score in scored), default=0.0)
    return {key: max(score, 0.0) / highest for key, score in scored} if highest > 0 else {}


def at_most(found: Iterable[Found], of_a_page: int) -> list[Found]:
    """In their order, no more than so many of one page."""
    taken: list[Found] = []
    pages: Counter[str] = Counter()
    for item in found:
        if pages[item.entry.document] < of_a_page:
            pages[item.entry.document] += 1
            taken.append(item)
    return taken
