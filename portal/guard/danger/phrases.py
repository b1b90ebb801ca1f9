"""What a text shares with others in so many words: runs of one to three, the rarer the heavier."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

WORD = re.compile(r"[a-z']{1,30}|\d{1,30}")
LONGEST_RUN = 3
SEEN = 2
"""A run that stands in one example alone says nothing of others."""


class Phrases:
    """Unit rows over the runs of a corpus, kept sparse: their products are cosines."""

    def __init__(self, texts: Sequence[str]) -> None:
        import numpy as np

        found = [runs(text) for text in texts]
        seen = Counter(run for each in found for run in each)
        self.weight = {run: float(np.log(len(texts) / n)) for run, n in seen.items() if n >= SEEN}
        self.rows = [self.row(text) for text in texts]

    def row(self, text: str) -> dict[str, float]:
        """The weight of each known run, scaled to length one; empty when none is known."""
        held = {run: self.weight[run] for run in runs(text) if run in self.weight}
        length = sum(value * value for value in held.values()) ** 0.5
        return {run: value / length for run, value in held.items()} if length else {}

    def products(self) -> "np.ndarray":
        """Every text of the corpus with every other."""
        import numpy as np

        holders: dict[str, tuple[list[int], list[float]]] = {run: ([], []) for run in self.weight}
        for place, row in enumerate(self.rows):
            for run, value in row.items():
                holders[run][0].append(place)
                holders[run][1].append(value)
        table = np.zeros((len(self.rows), len(self.rows)))
        for places, values in holders.values():
            table[np.ix_(places, places)] += np.outer(values, values)
        return table

    def leaning(self, weights: "np.ndarray") -> dict[str, float]:
        """What each run adds to a score, given the weights of the corpus's texts."""
        leaning = dict.fromkeys(self.weight, 0.0)
        for row, weight in zip(self.rows, weights.tolist(), strict=True):
            for run, value in row.items():
                leaning[run] += weight * value
        return leaning


def runs(text: str) -> set[str]:
    words = ["<", *WORD.findall(text.lower().replace("’", "'")), ">"]
    return {
        " ".join(words[start : start + length])
        for length in range(1, LONGEST_RUN + 1)
        for start in range(len(words) - length + 1)
    }
