"""How a list page lays its things out for comparison. Apps register theirs by the kind of list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from portal.registry import Registry
from portal.search.response import Hit


@dataclass(frozen=True)
class Comparison:
    """``template`` is given ``rows``, which ``rows`` makes of what was found, in its order."""

    template: str
    rows: Callable[[Sequence[Hit]], list[Any]]


comparisons: Registry[Comparison] = Registry("documents")
