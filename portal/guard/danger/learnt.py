"""What the corpus taught: how alarming a text is, how grave, of what kind. ``guard_vectors`` packs it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from portal.guard.danger.phrases import runs
from portal.guard.danger.verdict import Category, Severity, Verdict

if TYPE_CHECKING:
    import numpy as np

FILE = "learnt.npz"
WIDTH = 0.5
ALARM, GRAVITY, FIRST_CATEGORY = 0, 1, 2
"""Columns of a score; the categories follow in their order."""
GRAVE = -0.15
"""From here on it is danger: in doubt nothing stands beside the numbers."""
OF_A_PIECE = 0.2
"""More is asked of a sentence than of the text that it stands in."""
EVIDENCE = 25.0
"""The length of a text of about eight known words: what holds less says less. Without this floor, five words that the
corpus happens to know ("any webinars soon") sounded like danger; with it words alone found 4 to 9 % more of what was
written blind at the same false alarms."""


@dataclass(frozen=True)
class Words:
    """What the runs of words that the corpus repeats say of a text."""

    place: dict[str, int]
    """Where each run stands in the two arrays."""
    rarity: "np.ndarray"
    leaning: "np.ndarray"
    """What each run adds to each column of a score."""

    def scores(self, said: Sequence[str]) -> "np.ndarray":
        import numpy as np

        return np.array([self._score(each) for each in said])

    def _score(self, said: str) -> "np.ndarray":
        import numpy as np

        known = [self.place[run] for run in sorted(runs(said)) if run in self.place]
        rarity = self.rarity[known]
        length = max(float(np.sqrt(rarity @ rarity)), EVIDENCE)
        return rarity @ self.leaning[known] / length


@dataclass(frozen=True)
class Meaning:
    """Words and vectors together."""

    vectors: "np.ndarray"
    weights: "np.ndarray"
    """What each text of the corpus adds to each column of a score."""
    words: Words

    def scores(self, said: Sequence[str], asked: "np.ndarray") -> "np.ndarray":
        return kernel(asked @ self.vectors.T) @ self.weights + self.words.scores(said)


def loudest(scores: "np.ndarray") -> "np.ndarray":
    """The most alarming of a text's pieces, of which the first is the whole."""
    scores = scores.copy()
    scores[1:, ALARM] -= OF_A_PIECE
    return scores[scores[:, ALARM].argmax()]


def coarse(vectors: "np.ndarray") -> "tuple[np.ndarray, np.ndarray]":
    """A byte a number, and what each row's bytes count: the package holds half of what half floats would take."""
    import numpy as np

    step = np.abs(vectors).max(axis=1, keepdims=True).astype(np.float32) / 127
    return np.rint(vectors / np.where(step, step, 1)).astype(np.int8), step


def fine(rows: "np.ndarray", step: "np.ndarray") -> "np.ndarray":
    import numpy as np

    return rows.astype(np.float32) * step


def kernel(cosine: "np.ndarray") -> "np.ndarray":
    import numpy as np

    return np.exp((cosine - 1) / WIDTH**2)


def named(score: "np.ndarray", by: str) -> Verdict:
    category = list(Category)[int(score[FIRST_CATEGORY:].argmax())]
    return Verdict(category, Severity.DANGER if score[GRAVITY] > GRAVE else Severity.WORRY, by=by)


def pack(words: Words, meaning: Meaning, **marks: str) -> "dict[str, np.ndarray]":
    import numpy as np

    rows, step = coarse(meaning.vectors)
    return {name: np.array(mark) for name, mark in marks.items()} | {
        "runs": np.array("\n".join(words.place)),
        "rarity": words.rarity.astype(np.float32),
        "words": words.leaning.astype(np.float16),
        "vectors": rows,
        "step": step,
        "weights": meaning.weights.astype(np.float16),
        "leaning": meaning.words.leaning.astype(np.float16),
    }


@cache
def packed_words() -> Words:
    """They need no model, and hold however the corpus has moved on since; a test asks that it has not."""
    return _words("words")


def packed_meaning(model: str, corpus: str) -> Meaning | None:
    """As the package carries it; None when it is of another model, corpus or reading."""
    stored = _stored()
    if (str(stored["model"]), str(stored["corpus"])) != (model, corpus):
        return None
    return Meaning(fine(stored["vectors"], stored["step"]), _floats("weights"), _words("leaning"))


def _words(name: str) -> Words:
    place = {run: number for number, run in enumerate(str(_stored()["runs"]).split("\n"))}
    return Words(place, _floats("rarity"), _floats(name))


def _floats(name: str) -> "np.ndarray":
    import numpy as np

    return _stored()[name].astype(np.float32)


def _stored() -> "np.lib.npyio.NpzFile":
    import numpy as np

    return np.load(io.BytesIO((files("portal.guard.corpus") / FILE).read_bytes()), allow_pickle=False)
