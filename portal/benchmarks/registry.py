"""Apps register theirs in ``benchmarks.py``, which only the ``bench`` command imports."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from portal.registry import Registry


@dataclass(frozen=True)
class Options:
    """How many calls are timed, and how large the made-up collections are."""

    times: int = 60
    sizes: tuple[int, ...] = (1_000, 10_000)


Benchmark = Callable[[Options], Iterator[str]]
"""Yields its lines as they become known; the first says what is timed."""

benchmarks: Registry[Benchmark] = Registry("benchmarks")
