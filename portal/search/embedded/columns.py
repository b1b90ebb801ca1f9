"""Everything but words, as numpy arrays: one row a document, in the order of their keys."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from portal.search.analysis import fold
from portal.search.fields import Field
from portal.search.kinds import PARTS, TIERS
from portal.search.types import Document, Span
from portal.search.values import bounds, dated, keywords

from .memory import Memory

Array = np.ndarray


@dataclass(frozen=True, slots=True)
class Keywords:
    """One field's values as pairs (row, code); ``codes`` indexes ``values``."""

    values: list
    rows: Array
    codes: Array

    @classmethod
    def of(cls, lists: list[list[str]]) -> "Keywords":
        values = sorted({value for values in lists for value in values})
        code = {value: number for number, value in enumerate(values)}
        pairs = [(row, code[value]) for row, found in enumerate(lists) for value in found]
        rows, codes = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        return cls(values, rows, codes)

    def holding(self, chosen: tuple[str, ...], size: int) -> Array:
        """Which rows carry any of the chosen values."""
        wanted = np.array([value in chosen for value in self.values], dtype=bool)[self.codes]
        mask = np.zeros(size, dtype=bool)
        mask[self.rows[wanted]] = True
        return mask

    def counts(self, mask: Array) -> dict[str, int]:
        counted = np.bincount(self.codes[mask[self.rows]], minlength=len(self.values))
        return {value: int(n) for value, n in zip(self.values, counted, strict=True) if n}


@dataclass(frozen=True, slots=True)
class Spans:
    """Values that hold for a while: pairs (row, code) with their seconds. A number's are (lowest, highest)."""

    values: list
    rows: Array
    codes: Array
    starts: Array
    ends: Array
    latest: dict[str, tuple[float, float, Keywords]] = field(default_factory=dict, compare=False)
    """What was last asked, from when until when it is so."""

    @classmethod
    def of(cls, lists: list[tuple[Span, ...]]) -> "Spans":
        values = sorted({span.value for spans in lists for span in spans})
        code = {value: number for number, value in enumerate(values)}
        flat = [(row, span) for row, spans in enumerate(lists) for span in spans]
        return cls(
            values,
            np.array([row for row, _ in flat], dtype=np.int64),
            np.array([code[span.value] for _, span in flat], dtype=np.int64),
            np.array([_seconds(span.start, -np.inf) for _, span in flat]),
            np.array([_seconds(span.end, np.inf) for _, span in flat]),
        )

    def at(self, now: float) -> Keywords:
        """What holds at an instant, each value at most once a row."""
        start, end, held = self.latest.get("held", (np.inf, np.inf, None))
        if held is None or not start <= now < end:
            turns = np.concatenate([self.starts, self.ends])
            start = float(turns[turns <= now].max(initial=-np.inf))
            end = float(turns[turns > now].min(initial=np.inf))
            held = self._held(now)
            self.latest["held"] = (start, end, held)
        return held

    def _held(self, now: float) -> Keywords:
        holds = (self.starts <= now) & (now < self.ends)
        many = max(len(self.values), 1)
        pairs = np.sort(self.rows[holds] * many + self.codes[holds])
        pairs = pairs[np.diff(pairs, prepend=-1) > 0]
        return Keywords(self.values, pairs // many, pairs % many)


@dataclass(slots=True)
class Columns:
    ids: Array
    keys: list[str]
    kinds: Keywords
    languages: Keywords
    keywords: dict[str, Keywords]
    low: dict[str, Array]
    high: dict[str, Array]
    dated: dict[str, Spans]
    statuses: Spans
    visible: Spans
    published: Array
    review_on: Array
    folded: list[str]
    titles: Array
    place_rows: Array
    place_points: Array
    row_of_id: Array
    memory: Memory = field(default_factory=Memory, compare=False)

    @property
    def size(self) -> int:
        return len(self.keys)

    def rows_of(self, ids: Array) -> Array:
        """Rows of stored ids, in the given order."""
        return self.row_of_id[ids]

    def keywords_at(self, name: str, now: float) -> Keywords | None:
        """A keyword field's values at an instant; None for an unknown field."""
        return self.dated[name].at(now) if name in self.dated else self.keywords.get(name)

    def ends_at(self, name: str, now: float) -> tuple[Array, Array] | None:
        """The lowest and highest of each row at an instant, not a number where it has none."""
        if name not in self.dated:
            return (self.low[name], self.high[name]) if name in self.low else None
        held = self.dated[name].at(now)
        ends = np.full((self.size, 2), np.nan)
        ends[held.rows] = np.array(held.values, dtype=float).reshape(-1, 2)[held.codes]
        return ends[:, 0], ends[:, 1]

    def keys_with(self, name: str, value: str) -> set[str]:
        """Of everything that holds a value, whenever it does."""
        column = self.dated.get(name) or self.keywords.get(name)
        if column is None or value not in column.values:
            return set()
        return {self.keys[row] for row in column.rows[column.codes == column.values.index(value)]}

    def keyed(self, wanted: Sequence[str]) -> Array:
        """Which rows have one of these keys."""
        mask = np.zeros(self.size, dtype=bool)
        for key in wanted:
            row = bisect_left(self.keys, key)
            if row < self.size and self.keys[row] == key:
                mask[row] = True
        return mask

    def tiers(self, held: Keywords) -> Array:
        """0 for what is open or has no status, more for what is over: what stands below what."""
        tier = np.array([TIERS.get(value, 0) for value in held.values], dtype=np.int64)
        tiers = np.zeros(self.size, dtype=np.int64)
        np.maximum.at(tiers, held.rows, tier[held.codes] if len(tier) else held.codes)
        return tiers

    @property
    def parts(self) -> Array:
        """Which rows are parts of a page."""
        return self.kinds.holding(tuple(PARTS), self.size)


def build(documents: Mapping[int, Document], fields: Mapping[str, Field]) -> Columns:
    numbered = sorted(documents.items(), key=lambda pair: pair[1].key)
    docs = [document for _, document in numbered]
    ranged = {
        name: np.array([bounds(d.values.get(name)) or (np.nan, np.nan) for d in docs]).reshape(-1, 2)
        for name, f in fields.items()
        if f.is_range and not f.dated
    }
    places = [(row, place) for row, d in enumerate(docs) for place in d.places]
    ids = np.array([number for number, _ in numbered], dtype=np.int64)
    folded = [fold(d.title) for d in docs]
    return Columns(
        ids=ids,
        keys=[d.key for d in docs],
        kinds=Keywords.of([[d.kind] for d in docs]),
        languages=Keywords.of([[d.language] for d in docs]),
        keywords={
            name: Keywords.of([keywords(d.values.get(name)) for d in docs])
            for name, f in fields.items()
            if not f.is_range and not f.dated
        },
        low={name: pairs[:, 0] for name, pairs in ranged.items()},
        high={name: pairs[:, 1] for name, pairs in ranged.items()},
        dated={
            name: Spans.of([_turning(f, d.values.get(name)) for d in docs])
            for name, f in fields.items()
            if f.dated
        },
        statuses=Spans.of([d.statuses for d in docs]),
        visible=Spans.of([(d.visible,) for d in docs]),
        published=np.array([_seconds(d.published_at, np.nan) for d in docs], dtype=float),
        review_on=np.array([d.review_on.toordinal() if d.review_on else np.inf for d in docs], dtype=float),
        folded=folded,
        titles=ranked(folded),
        place_rows=np.array([row for row, _ in places], dtype=np.int64),
        place_points=np.array([(p.latitude, p.longitude) for _, p in places], dtype=float).reshape(-1, 2),
        row_of_id=rows_by_id(ids),
    )


def _turning(field: Field, value: object) -> tuple[Span, ...]:
    """Each value by itself, with its times; of a number its two ends."""
    spans = []
    for part in dated(value):
        if field.is_range:
            values: list = [ends] if (ends := bounds(part.value)) else []
        else:
            values = list(keywords(part.value))
        spans += [Span(one, part.start, part.end) for one in values]
    return tuple(spans)


def ranked(titles: list[str]) -> Array:
    """The place of each row by title; rows of one title stand as they do."""
    places = np.empty(len(titles), dtype=np.int64)
    places[sorted(range(len(titles)), key=titles.__getitem__)] = np.arange(len(titles))
    return places


def rows_by_id(ids: Array) -> Array:
    """The row of each id; ids are small and dense."""
    rows = np.full(int(ids.max(initial=0)) + 1, -1, dtype=np.int64)
    rows[ids] = np.arange(len(ids))
    return rows


def _seconds(instant: datetime | None, missing: float) -> float:
    return instant.timestamp() if instant else missing
