"""The parts of each row's score, from the very arrays that rank."""

from collections.abc import Collection

from portal.search.queries.planning import Plan

from .reader import OVERDUE, EmbeddedReader


def worths(reader: EmbeddedReader, plan: Plan, keys: Collection[str]) -> dict[str, dict[str, float]]:
    """Key → part → points."""
    rows = {reader.columns.keys[row]: row for row in reader.columns.keyed(tuple(keys)).nonzero()[0].tolist()}
    found: dict[str, dict[str, float]] = {key: {} for key in rows}
    for part in reader.matcher.parts(plan):
        for key, row in rows.items():
            found[key][part.name] = found[key].get(part.name, 0.0) + part.weight * float(part.rows[row])
    overdue = reader._overdue(plan.now)
    for key, row in rows.items():
        found[key]["overdue"] = -OVERDUE * float(overdue[row])
    return {key: {name: points for name, points in parts.items() if points} for key, parts in found.items()}
