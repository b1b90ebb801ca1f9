"""Apps register theirs in ``benchmarks.py``, which only the ``bench`` command imports."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

from portal.registry import Registry
from portal.search.request import SearchRequest
from portal.search.types import Document

from .figures import Figure


@dataclass(frozen=True)
class Options:
    """How many calls are timed, and how large the made-up collections are. ``cluster`` is Elasticsearch's address."""

    times: int = 60
    sizes: tuple[int, ...] = (1_000, 10_000, 50_000)
    cluster: str = ""
    cluster_size: int = 100_000


Benchmark = Callable[[Options], Iterator[str | Figure]]
"""Yields its lines as they become known; the first says what is timed."""

benchmarks: Registry[Benchmark] = Registry("benchmarks")

Rival = Callable[[str, Iterable[Document]], AbstractContextManager[Callable[[SearchRequest], object]]]
"""Another way to find the same on the same cluster: filled while it is open, dropped behind."""

rivals: Registry[Rival] = Registry("benchmarks")
