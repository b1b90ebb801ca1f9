"""The vectors of a page's passages, questions included."""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from .embedder import embed
from .store import Entry
from .texts import texts_of

AS_NEAR = 0.03


def vectors_of(entries: Iterable[Entry]) -> dict[str, np.ndarray]:
    """One matrix a passage, one unit row a text. Entries of one page stand in one call.

    A question that the whole page answers goes to the passage that is nearest to it (and to any as near).
    Raises ``EmbeddingUnavailable``.
    """
    pages: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        pages[entry.document].append(entry)
    texts = {entry.key: texts_of(entry) for page in pages.values() for entry in page}
    asked = {key: page[0].page_questions for key, page in pages.items()}
    rows = iter(embed([*(t for ts in texts.values() for t in ts), *(q for qs in asked.values() for q in qs)]))
    found = {key: [next(rows) for _ in own] for key, own in texts.items()}
    for document, questions in asked.items():
        keys = [entry.key for entry in pages[document]]
        owned = {key: np.stack(found[key]) for key in keys}
        for _ in questions:
            question = next(rows)
            nearness = {key: float((matrix @ question).max()) for key, matrix in owned.items()}
            nearest = max(nearness.values())
            for key in keys:
                if nearness[key] >= nearest - AS_NEAR:
                    found[key].append(question)
    return {key: np.stack(own).astype(np.float32) for key, own in found.items()}
