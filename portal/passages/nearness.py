"""How near passages are to a question, where all their vectors lie in memory."""

from collections.abc import Container, Iterable, Sequence

import numpy as np

Cosines = dict[str, float]


def nearest_of(
    owners: Sequence[str],
    matrix: np.ndarray,
    vector: np.ndarray,
    public: Container[str],
    limit: int,
    also: Iterable[str] = (),
) -> Cosines:
    """The public passages that are nearest, ``limit`` of them, and those named ``also``. A passage is as near as the
    nearest of its texts. Empty where the vectors are of another model."""
    if not owners or matrix.shape[1] != vector.shape[0]:
        return {}
    cosines = matrix @ vector
    wanted = set(also)
    found: Cosines = {}
    others = 0
    for row in np.argsort(-cosines, kind="stable").tolist():
        owner = owners[row]
        if owner in found or owner not in public:
            continue
        if others < limit or owner in wanted:
            found[owner] = float(cosines[row])
            others += 1
            wanted.discard(owner)
        elif not wanted:
            break
    return found
