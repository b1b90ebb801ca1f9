"""BM25 as SQLite's FTS5 reckons it, for passages that another engine has found: the same words, the same score."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

K1, B = 1.2, 0.75
LEAST_IDF = 1e-6


@dataclass(frozen=True, slots=True)
class Statistics:
    """Of all passages: how many there are, how long on average, and how many hold each term."""

    passages: int
    length: float
    holding: Mapping[str, int]

    def idf(self, term: str) -> float:
        held = self.holding.get(term, 0)
        found = math.log((self.passages - held + 0.5) / (held + 0.5))
        return max(found, LEAST_IDF)

    def share(self, term: str) -> float:
        """Of what Lucene thinks a term is worth: a word that most passages hold is worth nothing to FTS5."""
        held = self.holding.get(term, 0)
        return self.idf(term) / math.log1p((self.passages - held + 0.5) / (held + 0.5))


def bm25(
    terms: Sequence[str], texts: Mapping[str, str], weights: Mapping[str, float], known: Statistics
) -> float:
    """``texts`` are analysed terms by column; a term counts for as much as its column weighs."""
    columns = {name: text.split() for name, text in texts.items()}
    length = sum(map(len, columns.values()))
    damping = K1 * (1 - B + B * length / known.length) if known.length else K1
    score = 0.0
    for term in terms:
        held = sum(weights[name] * column.count(term) for name, column in columns.items())
        if held:
            score += known.idf(term) * held * (K1 + 1) / (held + damping)
    return score
