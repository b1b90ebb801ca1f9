"""How near things are to a text, where all their vectors lie in memory."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True, slots=True)
class Table:
    """Keys in order, their rows of vectors one after the other, and where each one's begin."""

    keys: Sequence[str] = ()
    matrix: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    starts: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    places: dict[str, int] = field(default_factory=dict)

    def fits(self, vector: np.ndarray) -> bool:
        """Whether there is anything to compare it with, made by the same model."""
        return bool(self.keys) and self.matrix.shape[1] == vector.shape[0]

    def cosines(self, vector: np.ndarray) -> np.ndarray:
        """Of each key: it is as near as the nearest of its texts."""
        return np.maximum.reduceat(self.matrix @ vector, self.starts)


def table_of(owners: Sequence[str], matrix: np.ndarray) -> Table:
    """``owners`` names whose each row is; those of one stand together."""
    starts = [place for place, key in enumerate(owners) if place == 0 or owners[place - 1] != key]
    keys = [owners[start] for start in starts]
    return Table(
        keys, matrix, np.array(starts, dtype=np.int64), {key: place for place, key in enumerate(keys)}
    )


def nearest_of(
    table: Table, vector: np.ndarray, public: np.ndarray, limit: int, also: Iterable[str] = ()
) -> dict[str, float]:
    """Of those of the table's keys that are ``public``, the nearest, ``limit`` of them, and those named ``also``.
    Empty where the vectors are of another model."""
    if not table.fits(vector):
        return {}
    cosines = table.cosines(vector)
    order = np.argsort(np.where(public, -cosines, np.inf), kind="stable")[: min(limit, int(public.sum()))]
    named = [table.places[key] for key in also if key in table.places]
    places = dict.fromkeys([*order.tolist(), *(place for place in named if public[place])])
    return {table.keys[place]: float(cosines[place]) for place in places}
