"""What a text shares with others in so many words: runs of one to three, the rarer the heavier. "My uncle" and "my
stepmum" are the same run: members of a class of words count as one.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from portal.guard.danger.patterns import word_class

if TYPE_CHECKING:
    import numpy as np

CLASSES = (
    "partner", "adult", "worker", "kin", "young", "self", "theirself", "limbs", "body", "pills", "weapon", "gear",
    "drunk", "hits", "touches", "now",
)  # fmt: skip
"""Where two hold a word, the first counts."""
FIGURE = re.compile(r"\d+")
LONGEST_RUN = 3
SEEN = 2
"""A run that stands in one example alone says nothing of others."""


class Phrases:
    """Unit rows over the runs of a corpus, kept sparse: their products are cosines."""

    def __init__(self, texts: Sequence[str]) -> None:
        found = [runs(text) for text in texts]
        seen = Counter(run for each in found for run in each)
        self.weight = {run: math.log(len(texts) / n) for run, n in sorted(seen.items()) if n >= SEEN}
        self.rows = [row(each, self.weight) for each in found]

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

    def leaning(self, weights: "np.ndarray", place: Mapping[str, int]) -> "np.ndarray":
        """What each run adds to each column of a score, given what the corpus's texts add."""
        import numpy as np

        leaning = np.zeros((len(place), weights.shape[1]), dtype=np.float32)
        for row, weight in zip(self.rows, weights, strict=True):
            for run, value in row.items():
                leaning[place[run]] += value * weight
        return leaning


def row(found: set[str], weight: Mapping[str, float]) -> dict[str, float]:
    """The weight of each run that is known, scaled to length one; empty when none is."""
    held = {run: weight[run] for run in found if run in weight}
    length = sum(value * value for value in held.values()) ** 0.5
    return {run: value / length for run, value in held.items()} if length else {}


def runs(said: str) -> set[str]:
    """``said`` is as ``fold`` gives it."""
    for name in CLASSES:
        said = word_class(name).sub(f"<{name}>", said)
    words = ["^", *FIGURE.sub("0", said).split(), "$"]
    return {
        " ".join(words[start : start + length])
        for length in range(1, LONGEST_RUN + 1)
        for start in range(len(words) - length + 1)
    }
