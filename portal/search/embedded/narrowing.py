"""The columns of some documents alone, as they are at one instant, for many requests one after the other."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

import numpy as np

from portal.search.fields import fields
from portal.search.queries.planning import Plan

from .columns import Array, Columns, Keywords, Spans
from .masks import Masks
from .matching import Matcher
from .memory import Memory
from .reader import EmbeddedReader

REMEMBERED = 8192


@dataclass(frozen=True, slots=True)
class AsOf:
    """Spans of which only one instant is asked."""

    held: Keywords

    def at(self, now: float) -> Keywords:
        return self.held


def narrowed(columns: Columns, rows: Array, now: datetime) -> Columns:
    """What turns by the clock is as it is now. Every id keeps its place: what the words find elsewhere is told apart."""
    new = np.full(columns.size + 1, -1, dtype=np.int64)  # The last is for ids that have no row.
    new[rows] = np.arange(len(rows))
    placed = new[columns.place_rows] >= 0
    at, dated = now.timestamp(), columns.dated
    ranged = {*columns.low, *(name for name in dated if fields[name].is_range)}
    ends = {name: pair for name in ranged if (pair := columns.ends_at(name, at))}
    words = {name: columns.keywords_at(name, at) for name in {*columns.keywords, *dated} - ranged}
    return replace(
        columns,
        ids=columns.ids[rows],
        keys=[columns.keys[row] for row in rows],
        kinds=_kept(columns.kinds, new),
        languages=_kept(columns.languages, new),
        keywords={name: _kept(column, new) for name, column in words.items() if column},
        low={name: lowest[rows] for name, (lowest, _) in ends.items()},
        high={name: highest[rows] for name, (_, highest) in ends.items()},
        dated={},
        memory=Memory(),
        statuses=_as_of(columns.statuses, new, now),
        visible=_as_of(columns.visible, new, now),
        place_rows=new[columns.place_rows[placed]],
        place_points=columns.place_points[placed],
        row_of_id=new[columns.row_of_id],
    )


def _kept(column: Keywords, new: Array) -> Keywords:
    """Only the values that these rows have: a request reads through all of them."""
    kept = new[column.rows] >= 0
    codes, positions = np.unique(column.codes[kept], return_inverse=True)
    return Keywords([column.values[code] for code in codes], new[column.rows[kept]], positions)


def _as_of(spans: Spans, new: Array, now: datetime) -> Spans:
    return AsOf(_kept(spans.at(now.timestamp()), new))  # type: ignore[return-value]


class NarrowMatcher(Matcher):
    """Asks the index for an expression once, however many requests hold it."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self._holding = lru_cache(REMEMBERED)(self._held)  # type: ignore[method-assign]

    def _held(self, expression: str) -> Array:
        mask = np.zeros(self.columns.size, dtype=bool)
        found = self.connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression,))
        rows = self.columns.rows_of(np.array([number for (number,) in found], dtype=np.int64))
        mask[rows[rows >= 0]] = True
        return mask


class NarrowReader(EmbeddedReader):
    """A view of these documents; whether words stand in the index is still asked of all of it."""

    def __init__(self, whole: EmbeddedReader, keys: Iterable[str], now: datetime) -> None:
        rows = np.flatnonzero(whole.columns.keyed(sorted(set(keys))))
        columns = narrowed(whole.columns, rows, now)
        super().__init__(whole.connection, columns, whole.protected)
        self.matcher = NarrowMatcher(whole.connection, columns)
        self.has = lru_cache(REMEMBERED)(super().has)  # type: ignore[method-assign]

    def keys_matching(self, plan: Plan) -> list[str]:
        masks = Masks(self.columns, plan.request, plan.now)
        passing = masks.passing(self.matcher.mask(plan.tree))
        return [self.columns.keys[row] for row in np.flatnonzero(passing)]
