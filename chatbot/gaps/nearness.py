"""Which questions ask the same: by their vectors on this machine, by their words alone without."""

from collections.abc import Callable, Sequence

import numpy as np

from chatbot.language.words import content_words
from portal.passages.embedder import embed_known
from portal.passages.errors import EmbeddingUnavailable

BY_MEANING = 0.75
"""Of 31,000 pairs of different judged questions eight are as near, all of the same subject; most that ask the same are."""
BY_WORDS = 0.5
BEARS = 0.35
"""From here on a page's text may have to do with a question."""

Nearest = Callable[[str], int | None]


def nearest_of(texts: Sequence[str]) -> Nearest:
    """Gives the number of the text that asks the same; None where none does. Texts may be added to the sequence."""

    def nearest(question: str) -> int | None:
        if not texts:
            return None
        scores, enough = scores_of(question, texts)
        best = max(range(len(texts)), key=scores.__getitem__)
        return best if scores[best] >= enough else None

    return nearest


def scores_of(question: str, texts: Sequence[str]) -> tuple[list[float], float]:
    """A score a text, and from which on two ask the same."""
    try:
        rows = embed_known([question, *texts])
    except EmbeddingUnavailable:
        return [overlap(question, text) for text in texts], BY_WORDS
    return (rows[1:] @ rows[0]).tolist(), BY_MEANING


def may_bear(question: str, texts: Sequence[str]) -> bool:
    """Whether it is worth asking again after these texts were published."""
    if not texts:
        return False
    try:
        rows = embed_known([question, *texts])
    except EmbeddingUnavailable:
        return any(overlap(question, text) for text in texts)
    return float(np.max(rows[1:] @ rows[0])) >= BEARS


def overlap(one: str, other: str) -> float:
    """The words that both hold, of those that either does."""
    ours, theirs = set(content_words(one)), set(content_words(other))
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0
