"""Vectors are made once, for the index on this machine; the cluster is given those."""

import json
from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from portal.search.backends import BackendDown
from portal.search.embedded import EmbeddedIndex
from portal.search.embedding import vectors_name

OF_PASSAGES = """
SELECT passage, vector FROM vector JOIN json_each(?) AS wanted ON vector.passage = wanted.key
 AND vector.digest = wanted.value WHERE vector.model = ? ORDER BY passage, part
"""


class LocalVectors:
    def __init__(self, index: EmbeddedIndex) -> None:
        self.index = index

    def of(self, digests: Mapping[str, str]) -> dict[str, list[list[float]]]:
        """For passages by key, as far as vectors of just these texts have been made."""
        found: dict[str, list[list[float]]] = defaultdict(list)
        if not digests:
            return {}
        try:
            with self.index.snapshot() as connection:
                for key, blob in connection.execute(OF_PASSAGES, (json.dumps(dict(digests)), vectors_name())):
                    found[key].append(np.frombuffer(blob, dtype=np.float32).tolist())
        except BackendDown:
            return {}
        return dict(found)
