"""The name is taken out of whatever text is left, wherever it stands."""

from collections import Counter

from .columns import columns
from .names import Names


def places(names: Names) -> Counter[str]:
    """How many rows of each table hold the name; nothing is changed."""
    found: Counter[str] = Counter()
    for column in columns():
        found[column.table] += len(column.rows_with(names.all))
    return +found


def sweep(names: Names) -> Counter[str]:
    """How many rows of each table were mended."""
    mended: Counter[str] = Counter()
    for column in columns():
        for key, text in column.rows_with(names.all):
            column.put(key, names.without(text))
            mended[column.table] += 1
    return mended
