"""The embedded index over made-up vacancies of growing number."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

from portal.search.analysis import BUILT_IN
from portal.search.embedded import EmbeddedIndex
from portal.search.engine import search
from portal.search.prepared import Preparer
from portal.search.request import SearchRequest
from portal.search.types import Point

from .corpus import START, WORDS, documents
from .registry import Options
from .timing import milliseconds, summary

LEEDS = Point("Leeds", 53.8, -1.55)


def searching(options: Options) -> Iterator[str]:
    yield "Embedded search, words and facets, 25 miles of Leeds"
    first = 0.0
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            started = perf_counter()
            index = built(Path(folder), size)
            building = perf_counter() - started
            middle, slow = summary(milliseconds(searches(index, options.times)))
            written, _slow = summary(after_writes(index, options.times))
        first = first or middle
        yield (
            f"{size:>7,} documents   median {middle:6.1f} ms   p95 {slow:6.1f} ms   "
            f"x{middle / first:4.1f} of the smallest   after a write {written:6.1f} ms   "
            f"built {size / building:6.0f}/s"
        )


def built(folder: Path, size: int) -> EmbeddedIndex:
    index = EmbeddedIndex(folder)
    generation = index.new_generation()
    preparer = Preparer(BUILT_IN)
    with generation.writing() as writing:
        writing.put(preparer.prepare(document) for document in documents(size))
    index.take_over(generation)
    return index


def searches(index: EmbeddedIndex, times: int) -> list[Callable[[], object]]:
    """Different words each time, every other one around a place."""
    requests = [
        SearchRequest(
            q=f"{WORDS[turn % len(WORDS)]} {WORDS[(turn * 7) % len(WORDS)]}",
            place=LEEDS if turn % 2 else None,
            miles=25.0 if turn % 2 else None,
        )
        for turn in range(times)
    ]
    return [partial(search, request, START, [index]) for request in requests]


def after_writes(index: EmbeddedIndex, times: int) -> list[float]:
    """How long the first search after one changed document took, each time."""
    (document,) = documents(1)
    taken = []
    for turn, find in enumerate(searches(index, times)):
        with index.writing() as writing:
            writing.put([Preparer(BUILT_IN).prepare(replace(document, title=f"Changed {turn} times"))])
        taken += milliseconds([find], warming=0)
    return taken
