"""The second net: whether a text lies nearer in meaning to what must be signposted than to what must be left alone."""

from functools import cached_property

from portal.guard.corpus import examples
from portal.guard.danger.learning import Embed, Lesson, digest
from portal.guard.danger.learnt import ALARM, Meaning, loudest, named, packed_meaning
from portal.guard.danger.pieces import pieces
from portal.guard.danger.verdict import Verdict
from portal.guard.danger.wording import by_words, raised

THRESHOLD = 0.03
"""Calibrated on two writers who were left out: above it lie 2.5 % of the plain and lively questions, 11 % of those made to
sound like danger, 95 to 97 % of what is hinted at and all that is said outright."""


class CorpusNearness:
    """Kernel ridge regression over meaning and words of the corpus."""

    def __init__(self, embed: Embed, model: str = "") -> None:
        """``model`` names what ``embed`` uses: what the package carries ready made spares its first question the wait."""
        self.embed = embed
        self.model = model

    def __call__(self, text: str) -> Verdict | None:
        said = pieces(text)
        if not said:
            return None
        try:
            scores = self._meaning.scores(said, self.embed(said))
        except Exception:  # A net that is away must not keep the answer from coming.
            return by_words(text)
        best = loudest(scores)
        return named(best, by="nearness") if best[ALARM] > raised(THRESHOLD, text) else None

    @cached_property
    def _meaning(self) -> Meaning:
        return packed_meaning(self.model, digest()) or Lesson(examples()).meaning(self.embed)
