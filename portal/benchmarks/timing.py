from collections.abc import Callable, Iterable
from statistics import median, quantiles
from time import perf_counter


def milliseconds(calls: Iterable[Callable[[], object]], warming: int = 3) -> list[float]:
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
