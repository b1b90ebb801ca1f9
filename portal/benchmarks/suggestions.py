"""What a search box offers while somebody types, on the site at hand."""

from collections.abc import Iterator
from functools import partial

from portal import clock
from portal.search.suggesting import suggest

from .corpus import WORDS
from .figures import Figure
from .registry import Options
from .timing import milliseconds, summary

MOST_MS = 30
TYPED = 4


def suggesting(options: Options) -> Iterator[str | Figure]:
    yield "Suggestions, letter by letter, on the site at hand"
    now, beginnings = clock.now(), [word[:length] for word in WORDS for length in range(2, TYPED + 1)]
    calls = [partial(suggest, beginning, now, ()) for beginning in beginnings[: options.times]]
    middle, slow = summary(milliseconds(calls))
    yield f"median {middle:6.1f} ms   p95 {slow:6.1f} ms"
    yield Figure("suggestions, p95", slow, "ms", most=MOST_MS)
