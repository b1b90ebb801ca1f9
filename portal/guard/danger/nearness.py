"""The second net: whether a text lies nearer in meaning to what must be signposted than to what must be left alone."""

from functools import cached_property

from portal.guard.corpus import examples
from portal.guard.danger.learning import Embed, Lesson, digest
from portal.guard.danger.learnt import ALARM, Meaning, loudest, named, packed_meaning
from portal.guard.danger.pieces import pieces
from portal.guard.danger.verdict import Verdict
from portal.guard.danger.wording import by_words, raised

THRESHOLD = -0.05
"""Calibrated by leaving out one writer of five at a time: above it lie next to none of the plain questions, 4 to 13 % of
those made to sound like danger, and 88 to 95 % of what is hinted at."""


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
