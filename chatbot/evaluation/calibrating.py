"""Which weights find the judged passages best: chosen on some pages' questions, tried on others', so that a set
does not flatter itself."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from zlib import crc32

import numpy as np

from chatbot.pipeline import run, up_to
from chatbot.steps.handover import HandOver
from chatbot.steps.read import Read
from chatbot.steps.retrieve import Retrieve
from chatbot.turn import Turn
from portal.passages.store import Entry, Kept, PassageStore
from portal.passages.weights import Weights

from .judged import places_of, rank_of
from .running import Row

T = TypeVar("T")
PERCENTS = (0, 2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 30, 40, 60)
PERCENTS_OF_BARE = (10, 20, 25, 40, 60)
PARTS = 5


@dataclass(frozen=True, slots=True)
class Figures:
    recall: float
    mrr: float

    def beats(self, other: "Figures") -> bool:
        """Better in one, worse in none."""
        return self != other and self.recall >= other.recall and self.mrr >= other.mrr


@dataclass(frozen=True, slots=True)
class Trial:
    """Weights with the rank of each row's first right passage, 0 where none was found."""

    weights: Weights
    ranks: tuple[int, ...]

    def figures(self, rows: Iterable[int] | None = None) -> Figures:
        ranks = [self.ranks[row] for row in (range(len(self.ranks)) if rows is None else rows)]
        count = max(len(ranks), 1)
        return Figures(
            sum(rank > 0 for rank in ranks) / count, sum(1 / rank for rank in ranks if rank) / count
        )


@dataclass(frozen=True, slots=True)
class Calibration:
    """``held_out`` is what the choosing is worth: each part's questions with the weights that the others chose.

    ``kept`` are other weights than the ``standing`` ones only where that is better than they are, and none of the
    figures over the whole set worse.
    """

    trials: Sequence[Trial]
    standing: Trial
    best: Trial
    held_out: Figures

    @property
    def kept(self) -> Trial:
        before = self.standing.figures()
        better = self.held_out.beats(before) and self.best.figures().beats(before)
        return self.best if better else self.standing


def calibrate(rows: Sequence[Row], store: PassageStore, now: datetime, standing: Weights) -> Calibration:
    """What words add to whole questions first, then what they add to a few bare words beside the best of those."""
    asked, remembering = [understood(row, now) for row in rows], Remembering(store)

    def tried(candidates: Iterable[Weights]) -> list[Trial]:
        return [
            Trial(each, tuple(ranks(rows, asked, remembering, each))) for each in dict.fromkeys(candidates)
        ]

    trials = tried([standing, *(Weights(percent, standing.percent_of_bare) for percent in PERCENTS)])
    percent = best_of(trials).weights.percent
    known = {trial.weights for trial in trials}
    trials += tried(w for bare in PERCENTS_OF_BARE if (w := Weights(percent, bare)) not in known)
    return Calibration(trials, trials[0], best_of(trials), held_out(trials, parts_of(rows)))


def understood(row: Row, now: datetime) -> Turn:
    """As far as the weights change nothing."""
    turn = Turn(row.question, row.previous, now=now)
    run(turn, up_to(HandOver))
    return turn


def ranks(rows: Iterable[Row], asked: Iterable[Turn], store: PassageStore, weights: Weights) -> Iterator[int]:
    for row, turn in zip(rows, map(copy, asked), strict=True):
        run(turn, (Retrieve(store, weights), Read()))
        yield rank_of(row, places_of(turn))


def best_of(trials: Sequence[Trial], rows: Collection[int] | None = None) -> Trial:
    """By recall and mean reciprocal rank together. Of those that are as good, to less than one question, the nearest
    to the first, which is the standing one."""

    def worth(trial: Trial) -> float:
        figures = trial.figures(rows)
        return figures.recall + figures.mrr

    count = len(trials[0].ranks if rows is None else rows)
    least = max(map(worth, trials)) - 1 / max(count, 1)
    as_good = [trial for trial in trials if worth(trial) > least]
    return min(as_good, key=lambda trial: _distance(trial.weights, trials[0].weights))


def _distance(one: Weights, other: Weights) -> float:
    return abs(one.percent - other.percent) + abs(one.percent_of_bare - other.percent_of_bare)


def held_out(trials: Sequence[Trial], parts: Sequence[int]) -> Figures:
    ranks = [0] * len(parts)
    for part in set(parts):
        chosen = best_of(trials, [row for row, own in enumerate(parts) if own != part])
        for row in (row for row, own in enumerate(parts) if own == part):
            ranks[row] = chosen.ranks[row]
    return Trial(trials[0].weights, tuple(ranks)).figures()


def parts_of(rows: Iterable[Row]) -> list[int]:
    """Questions of one page stand in one part: they are alike."""
    return [crc32(page_of(row).encode()) % PARTS for row in rows]


def page_of(row: Row) -> str:
    return str(row.fields["pages"][0]).partition("#")[0]


class Remembering:
    """A store that is asked the same again and again at one instant."""

    def __init__(self, store: PassageStore) -> None:
        self._store = store
        self._told: dict[tuple[object, ...], object] = {}

    def entries(self, keys: Iterable[str]) -> dict[str, Entry]:
        wanted = tuple(keys)
        return self._once(("entries", wanted), lambda: self._store.entries(wanted))

    def keyword(self, text: str, now: datetime, limit: int) -> list[tuple[str, float]]:
        return self._once(("keyword", text, now, limit), lambda: self._store.keyword(text, now, limit))

    def nearest(
        self, vector: np.ndarray, now: datetime, limit: int, also: Collection[str] = ()
    ) -> dict[str, float]:
        asked = ("nearest", vector.tobytes(), now, limit, tuple(also))
        return self._once(asked, lambda: self._store.nearest(vector, now, limit, also))

    def public(self, keys: Collection[str], now: datetime) -> set[str]:
        wanted = frozenset(keys)
        return self._once(("public", wanted, now), lambda: self._store.public(wanted, now))

    def spread(self, words: Collection[str], now: datetime) -> dict[str, float]:
        asked = tuple(words)
        return self._once(("spread", asked, now), lambda: self._store.spread(asked, now))

    def sentences(self, keys: Collection[str]) -> dict[str, Kept]:
        asked = tuple(keys)
        return self._once(("sentences", asked), lambda: self._store.sentences(asked))

    def _once(self, asked: tuple[object, ...], ask: Callable[[], T]) -> T:
        if asked not in self._told:
            self._told[asked] = ask()
        return self._told[asked]  # type: ignore[return-value]
