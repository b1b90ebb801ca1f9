"""Which of a few documents do many requests find? The answer is the search's own, at a fraction of its cost.

Words and filters alone decide, as everywhere; nothing is ranked, counted or loaded. It asks the index on this
machine, which stands by whatever engine answers people and finds the same.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from . import backends, labels, vocabulary
from .embedded.narrowing import NarrowReader
from .queries import plan
from .request import SearchRequest
from .vocabulary import Vocabulary


class Watch:
    """One view of the index and of the editors' synonyms, for as many requests as one likes."""

    def __init__(self, reader: NarrowReader, words: Vocabulary, now: datetime) -> None:
        self.reader, self.words, self.now = reader, words, now

    def found_by(self, request: SearchRequest) -> list[str]:
        """The keys among those watched that the request finds, page and order left aside."""
        return self.reader.keys_matching(plan(request, self.now, self.words, self.reader))


@contextmanager
def watching(keys: Iterable[str], now: datetime) -> Iterator[Watch]:
    """Raises BackendDown where there is no index."""
    with labels.remembered(), backends.embedded().reading() as reader:
        words = vocabulary.compiled(vocabulary.current_rules(now), reader.protected)
        yield Watch(NarrowReader(reader, keys, now), words, now)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Standing:
    """``here`` is what may be found and is not over, with its kind; ``over`` what the index holds beside it."""

    here: dict[str, str]
    over: set[str]


def standing(now: datetime) -> Standing:
    """How everything in the index stands. Raises BackendDown."""
    with backends.embedded().reading() as reader:
        columns = reader.columns  # type: ignore[attr-defined]
        held, visible = columns.statuses.at(now.timestamp()), columns.visible.at(now.timestamp())
        mask = np.zeros(columns.size, dtype=bool)
        mask[visible.rows] = True
        kinds = dict(zip(columns.kinds.rows.tolist(), columns.kinds.codes.tolist(), strict=True))
        rows = np.flatnonzero(mask & (columns.tiers(held) == 0)).tolist()
        here = {columns.keys[row]: columns.kinds.values[kinds[row]] for row in rows}
        return Standing(here, set(columns.keys) - here.keys())
