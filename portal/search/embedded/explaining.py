"""The parts of each row's score, from the very arrays that rank."""

from collections.abc import Collection

from portal.search.queries.planning import Plan

from .masks import Masks
from .reader import EmbeddedReader


def worths(reader: EmbeddedReader, plan: Plan, keys: Collection[str]) -> dict[str, dict[str, float]]:
    """Key → part → points."""
    rows = {reader.columns.keys[row]: row for row in reader.columns.keyed(tuple(keys)).nonzero()[0].tolist()}
    found: dict[str, dict[str, float]] = {key: {} for key in rows}
    for part in reader.parts(plan, Masks(reader.columns, plan.request, plan.now)):
        for key, row in rows.items():
            found[key][part.name] = found[key].get(part.name, 0.0) + part.weight * float(part.rows[row])
    return {key: {name: points for name, points in parts.items() if points} for key, parts in found.items()}
