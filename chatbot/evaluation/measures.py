"""Shares with their goals: how sure one may be of them, and whether they have fallen."""

from dataclasses import dataclass
from math import sqrt

SURE = 1.96
"""Standard errors on either side: 95 of a hundred such intervals hold the truth."""


@dataclass(frozen=True, slots=True)
class Measure:
    """``good`` of ``of``. ``goal`` is the least share, or the most where ``at_most`` says so."""

    name: str
    good: float
    of: int
    goal: float
    at_most: bool = False

    @property
    def share(self) -> float:
        return self.good / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """After Wilson, which holds for few rows and for shares near none and all."""
        if not self.of:
            return 0.0, 1.0
        n, p, z = self.of, self.share, SURE
        centre = (p + z * z / (2 * n)) / (1 + z * z / n)
        reach = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, centre - reach), min(1.0, centre + reach)

    @property
    def is_met(self) -> bool:
        return self.share <= self.goal if self.at_most else self.share >= self.goal

    def has_fallen(self, before: "Measure") -> bool:
        """Out of the interval that it had, on the wrong side."""
        low, high = before.interval
        return self.share > high if self.at_most else self.share < low


def fallen(now: list[Measure], before: list[Measure]) -> list[str]:
    """The names of those that have fallen, or that are no more measured."""
    found = {measure.name: measure for measure in now}
    return [old.name for old in before if old.name not in found or found[old.name].has_fallen(old)]
