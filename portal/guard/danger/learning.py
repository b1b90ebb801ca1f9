"""Learns from the corpus by kernel ridge regression: closed form, one solve for every column of a score. Cubic in the
number of texts, so the package carries what it gives.

Once from words alone, for the days when no model loads, and once from meaning and words together.
"""

import hashlib
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from portal.guard.corpus import Example, examples
from portal.guard.danger.learnt import ALARM, FIRST_CATEGORY, GRAVITY, Meaning, Words, coarse, fine, kernel
from portal.guard.danger.patterns import vocabulary
from portal.guard.danger.phrases import CLASSES, Phrases
from portal.guard.danger.pieces import plain
from portal.guard.danger.verdict import Category, Severity, Verdict

if TYPE_CHECKING:
    import numpy as np

Embed = Callable[[list[str]], "np.ndarray"]
"""Unit vectors, one row a text. May raise: then rules and words stand alone."""
STRICTNESS = 0.2
STRICTNESS_OF_WORDS = 0.2
PHRASES = 1.0
"""What the words count beside what they mean. These and the width were chosen on writers left out in turn; runs of letters,
stems, words apart, names of rules, hinge and logistic losses and whitened vectors found nothing more at the same false
alarms."""


class Lesson:
    def __init__(self, corpus: Sequence[Example]) -> None:
        self.said = [plain(text) for text, _ in corpus]
        self.phrases = Phrases(self.said)
        self.wanted = _wanted([verdict for _, verdict in corpus])

    def words(self) -> Words:
        return self._words(self._solved(self._shared, STRICTNESS_OF_WORDS))

    def meaning(self, embed: Embed) -> Meaning:
        vectors = fine(*coarse(embed(self.said)))
        weights = self._solved(kernel(vectors @ vectors.T) + self._shared, STRICTNESS)
        return Meaning(vectors, weights, self._words(weights))

    @cached_property
    def _shared(self) -> "np.ndarray":
        return PHRASES * self.phrases.products()

    def _solved(self, products: "np.ndarray", strictness: float) -> "np.ndarray":
        import numpy as np

        return np.linalg.solve(products + strictness * np.eye(len(products)), self.wanted).astype(np.float32)

    def _words(self, weights: "np.ndarray") -> Words:
        import numpy as np

        rarity = self.phrases.weight
        place = {run: number for number, run in enumerate(rarity)}
        values = np.array(list(rarity.values()), dtype=np.float32)
        return Words(place, values, PHRASES * self.phrases.leaning(weights, place))


def digest() -> str:
    """Of the corpus and of the words by which it is read."""
    told = [f"{text}\t{verdict}" for text, verdict in examples()]
    return hashlib.sha256("\n".join([*told, *sorted(vocabulary()), *CLASSES]).encode()).hexdigest()


def _wanted(verdicts: Sequence[Verdict | None]) -> "np.ndarray":
    import numpy as np

    wanted = np.zeros((len(verdicts), FIRST_CATEGORY + len(Category)))
    for line, verdict in zip(wanted, verdicts, strict=True):
        line[ALARM] = 1 if verdict else -1
        if verdict:
            line[GRAVITY] = 1 if verdict.severity == Severity.DANGER else -1
            line[FIRST_CATEGORY + list(Category).index(verdict.category)] = 1
    return wanted
