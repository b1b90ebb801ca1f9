"""How long calls take."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles
from time import perf_counter, process_time

Call = Callable[[], object]


def milliseconds(calls: Iterable[Call], warming: int = 3) -> list[float]:
    """How long each call took, after the first few, which warm up."""
    taken = []
    for call in calls:
        started = perf_counter()
        call()
        taken.append((perf_counter() - started) * 1000)
    return taken[warming:]


def summary(taken: list[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    return median(taken), quantiles(taken, n=20)[-1]


@dataclass
class Taken:
    """Milliseconds by the clock on the wall, and of this process's own work."""

    wall: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        middle, slow = summary(self.wall)
        return f"median {middle:6.1f} ms   p95 {slow:6.1f} ms   of which here {median(self.own):5.1f} ms"


def side_by_side(ways: Mapping[str, Sequence[Call]], warming: int = 3) -> dict[str, Taken]:
    """Turn by turn, the first way first in every other turn, so that a busy moment meets them all alike."""
    taken = {name: Taken() for name in ways}
    names = list(ways)
    for turn, calls in enumerate(zip(*ways.values(), strict=True)):
        pairs = list(zip(names, calls, strict=True))
        for name, call in pairs if turn % 2 else reversed(pairs):
            started, worked = perf_counter(), process_time()
            call()
            if turn >= warming:
                taken[name].own.append((process_time() - worked) * 1000)
                taken[name].wall.append((perf_counter() - started) * 1000)
    return taken


def times_as_long(taken: Mapping[str, Taken], one: str, other: str) -> float:
    return median(taken[one].wall) / median(taken[other].wall)
