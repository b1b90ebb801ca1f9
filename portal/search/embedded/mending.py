"""Columns after a write, from the columns before it: only the rows that changed are made anew."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from .columns import Array, Columns, Keywords, Spans, ranked, rows_by_id


@dataclass(frozen=True, slots=True)
class Joint:
    """Where the rows of two sets of columns stand in the joined one; -1 for a row that goes."""

    old: Array
    new: Array
    keys: list[str]

    def plain(self, old: Array, new: Array) -> Array:
        """A value for every row."""
        joined = np.empty(len(self.keys), dtype=old.dtype if len(old) else new.dtype)
        stays = self.old >= 0
        joined[self.old[stays]] = old[stays]
        joined[self.new] = new
        return joined

    def rows(self, old: Array, new: Array) -> tuple[Array, Array]:
        """Row numbers of the pairs that stay, in order, and which of the joined pairs those are."""
        rows = np.concatenate([self.old[old], self.new[new]])
        stays = np.flatnonzero(rows >= 0)
        which = stays[np.argsort(rows[stays], kind="stable")]
        return rows[which], which

    def keywords(self, old: Keywords, new: Keywords) -> Keywords:
        rows, which = self.rows(old.rows, new.rows)
        values, codes = _coded(old, new, which)
        return Keywords(values, rows, codes)

    def spans(self, old: Spans, new: Spans) -> Spans:
        rows, which = self.rows(old.rows, new.rows)
        values, codes = _coded(old, new, which)
        starts = np.concatenate([old.starts, new.starts])[which]
        return Spans(values, rows, codes, starts, np.concatenate([old.ends, new.ends])[which])


def mended(old: Columns, gone: Collection[int], new: Columns) -> Columns:
    """``old`` without the documents whose ids are ``gone`` and with those of ``new``."""
    joint = _joint(old, np.concatenate([np.fromiter(gone, dtype=np.int64, count=len(gone)), new.ids]), new)
    ids = joint.plain(old.ids, new.ids)
    folded: list[str] = [""] * len(joint.keys)
    for columns, rows in ((old, joint.old), (new, joint.new)):
        for row, title in zip(rows.tolist(), columns.folded, strict=True):
            if row >= 0:
                folded[row] = title
    place_rows, places = joint.rows(old.place_rows, new.place_rows)
    return Columns(
        ids=ids,
        keys=joint.keys,
        kinds=joint.keywords(old.kinds, new.kinds),
        languages=joint.keywords(old.languages, new.languages),
        keywords={name: joint.keywords(old.keywords[name], found) for name, found in new.keywords.items()},
        low={name: joint.plain(old.low[name], found) for name, found in new.low.items()},
        high={name: joint.plain(old.high[name], found) for name, found in new.high.items()},
        dated={name: joint.spans(old.dated[name], found) for name, found in new.dated.items()},
        statuses=joint.spans(old.statuses, new.statuses),
        visible=joint.spans(old.visible, new.visible),
        published=joint.plain(old.published, new.published),
        review_on=joint.plain(old.review_on, new.review_on),
        folded=folded,
        titles=ranked(folded),
        place_rows=place_rows,
        place_points=np.concatenate([old.place_points, new.place_points])[places],
        row_of_id=rows_by_id(ids),
    )


def _joint(old: Columns, leaving: Array, new: Columns) -> Joint:
    kept = np.flatnonzero(~np.isin(old.ids, leaving))
    keys = [*(old.keys[row] for row in kept.tolist()), *new.keys]
    order = np.array(sorted(range(len(keys)), key=keys.__getitem__), dtype=np.int64)
    position = np.empty(len(keys), dtype=np.int64)
    position[order] = np.arange(len(keys))
    rows = np.full(old.size, -1, dtype=np.int64)
    rows[kept] = position[: len(kept)]
    return Joint(rows, position[len(kept) :], [keys[number] for number in order.tolist()])


def _coded(old: Keywords | Spans, new: Keywords | Spans, which: Array) -> tuple[list[str], Array]:
    """The values that are still held, in order, and the code of every pair that stays."""
    values = sorted({*old.values, *new.values})
    code = {value: number for number, value in enumerate(values)}
    codes = np.concatenate(
        [np.array([code[value] for value in part.values], dtype=np.int64)[part.codes] for part in (old, new)]
    )[which]
    held, codes = np.unique(codes, return_inverse=True)
    return [values[number] for number in held.tolist()], codes
