"""What is compared: each takes a query and gives addresses, best first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .queries import Query

DEPTH = 10
DEEP = 50
"""How far a ranking is read: ten for its order, fifty for what it finds at all."""
Rank = Callable[[Query], Sequence[str]]


@dataclass(frozen=True, slots=True)
class System:
    """``is_ours`` and what it is built of, for the table; ``label`` is what a reader calls it."""

    name: str
    label: str
    rank: Rank
    is_baseline: bool = False
