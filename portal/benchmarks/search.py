"""The embedded index over made-up vacancies of growing number."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter

from portal.search.analysis import BUILT_IN
from portal.search.embedded import EmbeddedIndex
from portal.search.engine import search
from portal.search.prepared import Prepared, Preparer

from .asked import narrowed
from .corpus import FACETS, START, documents
from .figures import Figure
from .registry import Options
from .timing import milliseconds, summary

MOST_MS, AT = 30, 10_000
BATCH = 1000


def searching(options: Options) -> Iterator[str | Figure]:
    yield f"Embedded search: words, {FACETS} facets of which three chosen, some near Leeds"
    first = 0.0
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            started = perf_counter()
            index = built(Path(folder), size)
            building = perf_counter() - started
            new = milliseconds(searches(index, options.times))
            again = milliseconds(searches(index, options.times))
            written, _slow = summary(after_writes(index, options.times))
        middle, slow = summary(again)
        first = first or middle
        yield (
            f"{size:>7,} documents   median {middle:6.1f} ms   p95 {slow:6.1f} ms   "
            f"x{middle / first:4.1f} of the smallest   words never asked before: median {summary(new)[0]:6.1f} ms, "
            f"p95 {summary(new)[1]:6.1f} ms   after a write {written:6.1f} ms   built {size / building:5.0f}/s"
        )
        if size == AT:
            yield Figure(f"embedded search, p95 at {size:,}", slow, "ms", most=MOST_MS)
            yield Figure(f"embedded search, p95 at {size:,}, new words", summary(new)[1], "ms", most=MOST_MS)


def built(folder: Path, size: int) -> EmbeddedIndex:
    index = EmbeddedIndex(folder)
    generation = index.new_generation()
    for some in prepared(size):
        with generation.writing() as writing:
            writing.put(some)
    index.take_over(generation)
    return index


def prepared(size: int) -> Iterator[list[Prepared]]:
    preparer, made = Preparer(BUILT_IN), documents(size)
    while some := [preparer.prepare(document) for document in islice(made, BATCH)]:
        yield some


def searches(index: EmbeddedIndex, times: int) -> list[Callable[[], object]]:
    """By words: what the site at hand means by them says nothing of made-up vacancies."""
    return [partial(search, request, START, [index], by_meaning=False) for request in narrowed(times)]


def after_writes(index: EmbeddedIndex, times: int) -> list[float]:
    """How long the first search after one changed document took, each time."""
    [document] = documents(1)
    taken = []
    for turn, find in enumerate(searches(index, times)):
        with index.writing() as writing:
            writing.put([Preparer(BUILT_IN).prepare(replace(document, title=f"Changed {turn} times"))])
        taken += milliseconds([find], warming=0)
    return taken
