"""The second net: whether a text lies nearer to what must be signposted than to what must be left alone."""

import hashlib
import io
import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING

from portal.guard.corpus import examples
from portal.guard.danger.folding import fold
from portal.guard.danger.patterns import shields, vocabulary
from portal.guard.danger.phrases import CLASSES, Phrases, row, runs
from portal.guard.danger.spelling import mend
from portal.guard.danger.verdict import Severity, Verdict

if TYPE_CHECKING:
    import numpy as np

Embed = Callable[[list[str]], "np.ndarray"]
"""Unit vectors, one row a text. May raise: then the rules stand alone."""

WIDTH = 0.7
STRICTNESS = 0.1
PHRASES = 0.5
"""What the words themselves count beside what they mean. Leaving out one sitting of the corpus at a time, and on texts
that were written blind, mended spelling and classes of words found 1 to 3 % more hints at the same false alarms; other
widths, longer runs, words apart and the text as written beside the mended one gained nothing more."""
THRESHOLD = 0.1
"""Calibrated in the same way: about 3 % of the corpus's hardest innocent texts lie above it, 1 % of ordinary ones."""
VOTERS = 15
STEEPNESS = 12
"""How many neighbours say what it is, the nearer the more. The nearest alone took danger for a worry three times as often."""
PROFESSION = re.compile(
    r"\b(?:hcpc|swe|sssc|social work england|register(?:ed)?|registration|qualified|asye|nqsw|dbs|bursary|cpd|degree|course"
    r"|apprenticeship|apply|applied|applications?|vacanc\w+|interviews?|salary|career|scenario|case study|role play|essay|assignment|dissertation)\b",
    re.IGNORECASE,
)
OF_THE_PROFESSION = 0.3
"""For a text in the profession's own words: "I left, how do I come back" is of a register, not of a life."""
FEWEST_WORDS = 3
"""Fewer say too little to be near to anything."""
LONGEST = 400
MOST_SENTENCES = 8


class CorpusNearness:
    """Kernel ridge regression over meaning and words of the corpus, solved once in closed form when first asked."""

    def __init__(self, embed: Embed, model: str = "") -> None:
        """``model`` names what ``embed`` uses: what the package carries ready made spares its first question the wait."""
        self.embed = embed
        self.model = model

    def __call__(self, text: str) -> Verdict | None:
        import numpy as np

        if len(re.findall(r"[^\W\d_]{2,}", text[:LONGEST])) < FEWEST_WORDS:
            return None
        try:
            learnt = self._learnt
            pieces = [plain(piece) for piece in _pieces(text)]
            asked = self.embed(pieces)
        except Exception:  # A net that is away catches nothing; it must not keep the answer from coming.
            return None
        meant = _kernel(asked @ learnt.vectors.T) @ learnt.weights
        scores = meant + PHRASES * np.array([learnt.worded(piece) for piece in pieces])
        best = int(np.argmax(scores))
        threshold = OF_THE_PROFESSION if PROFESSION.search(text) else THRESHOLD
        return self._verdict(asked[best]) if scores[best] > threshold else None

    def _verdict(self, vector: "np.ndarray") -> Verdict:
        """As the nearest examples vote: how grave first, then what among those."""
        near = self._learnt.vectors @ vector
        voters = [
            (verdict, near[place]) for place, (_, verdict) in enumerate(examples()) if verdict is not None
        ]
        votes: Counter[Verdict] = Counter()
        for verdict, cosine in sorted(voters, key=lambda voter: -voter[1])[:VOTERS]:
            votes[verdict] += math.exp(STEEPNESS * float(cosine))  # type: ignore[assignment]
        graver: Counter[Severity] = Counter()
        for verdict, weight in votes.items():
            graver[verdict.severity] += weight
        severity = graver.most_common(1)[0][0]
        return next(verdict for verdict, _ in votes.most_common() if verdict.severity == severity)

    @cached_property
    def _learnt(self) -> "Learnt":
        return packed(self.model) or learn(self.embed)


@dataclass(frozen=True)
class Learnt:
    """What is kept of the corpus: nothing has to be fitted, and no run of words counted, when somebody asks."""

    vectors: "np.ndarray"
    weights: "np.ndarray"
    """What each of its texts weighs."""
    rarity: dict[str, float]
    """Of each run of words."""
    leaning: dict[str, float]
    """What each run adds to a score."""

    def worded(self, said: str) -> float:
        return sum(value * self.leaning[run] for run, value in row(runs(said), self.rarity).items())

    def pack(self, model: str) -> "dict[str, np.ndarray]":
        import numpy as np

        return {
            "model": np.array(model),
            "corpus": np.array(digest()),
            "vectors": self.vectors.astype(np.float16),
            "weights": self.weights.astype(np.float32),
            "runs": np.array("\n".join(self.rarity)),
            "rarity": np.array(list(self.rarity.values()), dtype=np.float32),
            "leaning": np.array([self.leaning[run] for run in self.rarity], dtype=np.float32),
        }


def plain(text: str) -> str:
    """Spelling mended, shorthand written out, figures of speech away: what is left is in the words of the corpus."""
    figures, _ = shields()
    return figures.sub("", mend(fold(text))).strip()


def digest() -> str:
    """Of the corpus and of the words by which it is read."""
    read = [*(text for text, _ in examples()), *sorted(vocabulary()), *CLASSES]
    return hashlib.sha256("\n".join(read).encode()).hexdigest()


def learn(embed: Embed) -> Learnt:
    """Fits the weights: cubic in the number of texts, so the package carries them ready made."""
    import numpy as np

    said = [plain(text) for text, _ in examples()]
    vectors = embed(said).astype(np.float16).astype(np.float32)
    phrases = Phrases(said)
    wanted = np.array([1.0 if verdict else -1.0 for _, verdict in examples()])
    kernel = _kernel(vectors @ vectors.T) + PHRASES * phrases.products()
    weights = np.linalg.solve(kernel + STRICTNESS * np.eye(len(wanted)), wanted)
    return Learnt(vectors, weights, phrases.weight, phrases.leaning(weights))


def packed(model: str) -> Learnt | None:
    """As the package carries it; None when it is of another model, corpus or reading."""
    import numpy as np

    stored = np.load(
        io.BytesIO((files("portal.guard.corpus") / "vectors.npz").read_bytes()), allow_pickle=False
    )
    if str(stored["model"]) != model or str(stored["corpus"]) != digest():
        return None
    names = str(stored["runs"]).split("\n")
    return Learnt(
        stored["vectors"].astype(np.float32),
        stored["weights"],
        dict(zip(names, stored["rarity"].tolist(), strict=True)),
        dict(zip(names, stored["leaning"].tolist(), strict=True)),
    )


def _kernel(cosine: "np.ndarray") -> "np.ndarray":
    import numpy as np

    return np.exp((cosine - 1) / WIDTH**2)


def _pieces(text: str) -> list[str]:
    """The whole and its sentences: a hint must not drown in a long question."""
    text = text[: LONGEST * MOST_SENTENCES]
    sentences = [piece.strip() for piece in re.split(r"(?<=[.!?\n])\s+", text) if len(piece.strip()) > 12]
    whole = [text[:LONGEST]]
    return whole + sentences[:MOST_SENTENCES] if len(sentences) > 1 else whole
