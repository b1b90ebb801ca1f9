"""The colours of one cover, and its dice."""

import random
from dataclasses import dataclass

from .colours import CORAL, LILAC, MARIGOLD, MINT, PEACH, SKY, WHITE

WALLS = (WHITE, PEACH, MINT, LILAC, SKY, MARIGOLD, CORAL)


@dataclass(frozen=True)
class Palette:
    ground: str
    disc: str
    line: str
    dice: random.Random

    def walls(self, count: int) -> list[str]:
        """So many different colours that are not the ground's."""
        return self.dice.sample([wall for wall in WALLS if wall not in (self.ground, self.disc)], count)
