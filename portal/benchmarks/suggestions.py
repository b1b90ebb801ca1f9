"""What a search box offers while somebody types, on the site at hand and over made-up vacancies."""

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import process_time

from django.test.utils import override_settings

from portal import clock
from portal.search.suggesting import suggest
from portal.search.suggesting.beside import read

from .corpus import WORDS
from .figures import Figure
from .registry import Options
from .search import AT, built
from .timing import milliseconds, summary

MOST_MS, MOST_FIRST_MS = 30, 100
TYPED = 4


def suggesting(options: Options) -> Iterator[str | Figure]:
    yield "Suggestions, letter by letter"
    middle, slow = summary(milliseconds(keystrokes(options.times)))
    yield f"the site at hand     median {middle:6.1f} ms   p95 {slow:6.1f} ms"
    yield Figure("suggestions, p95", slow, "ms", most=MOST_MS)
    with tempfile.TemporaryDirectory() as folder, override_settings(CAREWAY_INDEX_DIR=folder):
        index = built(Path(folder), AT)
        first, *others = milliseconds(keystrokes(4), warming=0)
        started = process_time()
        read(index)
        reading = process_time() - started
        middle, slow = summary(milliseconds(keystrokes(options.times)))
    yield (
        f"{AT:,} vacancies     median {middle:6.1f} ms   p95 {slow:6.1f} ms   a new process at once {first:6.1f} ms, "
        f"then {summary(others)[0]:6.1f} ms; it reads all of it beside, in {reading:4.1f} s of one processor"
    )
    yield Figure(f"suggestions, p95 at {AT:,}", slow, "ms", most=MOST_MS)
    yield Figure(f"suggestions, first of a process at {AT:,}", first, "ms", most=MOST_FIRST_MS)


def keystrokes(times: int) -> list[Callable[[], object]]:
    now, beginnings = clock.now(), [word[:length] for word in WORDS for length in range(2, TYPED + 1)]
    return [partial(suggest, beginning, now, ()) for beginning in beginnings[:times]]
