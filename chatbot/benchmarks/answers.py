"""How long an answer takes over the site's own passages, and over many more."""

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import cycle, islice
from statistics import quantiles

from portal.benchmarks.figures import Figure
from portal.benchmarks.processes import megabytes, processor_seconds
from portal.benchmarks.registry import Options
from portal.benchmarks.serving import copied
from portal.running.processes import web_processes

from .asking import questions_of_the_site
from .crowd import GIVES_UP, PATH, address_of
from .larger import copy_of_the_index, grow

MANY = 10_000
MOST_MS = 300
WARMING = 8
"""Questions for each process, before any is timed."""
HEADERS = {"Content-Type": "application/json", "Accept": "text/event-stream"}


@dataclass(frozen=True, slots=True)
class Site:
    """A copy of the site that is served."""

    passages: int
    port: int
    process: int


@dataclass
class Taken:
    """Milliseconds until the first sentence, where there was one, and until the whole."""

    first: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)


def answering(options: Options) -> Iterator[str | Figure]:
    yield (
        f"An answer alone, streamed by a served site: over its own passages and over {MANY:,}, whose words are its "
        "own in another order; turn by turn"
    )
    try:
        questions = questions_of_the_site()
        with ExitStack() as stack:
            own, large = (stack.enter_context(holding(passages)) for passages in (0, MANY))
            yield from measured(own, large, list(islice(cycle(questions), options.times)))
    except LookupError as reason:
        yield str(reason)


@contextmanager
def holding(passages: int) -> Iterator[Site]:
    """The site at hand with at least so many, in an index on this machine."""
    with copied(CAREWAY_SEARCH_BACKEND="embedded") as site:
        held = grow(copy_of_the_index(site.folder / "index"), passages)
        with site.served() as process:
            yield Site(held, site.port, process)


def measured(own: Site, large: Site, questions: Sequence[str]) -> Iterator[str | Figure]:
    for site in (own, large):
        alternately([site], list(islice(cycle(questions), WARMING * web_processes())))
    before = {site: processor_seconds(site.process) for site in (own, large)}
    taken = alternately([own, large], questions)
    for site, told in taken.items():
        worked = (processor_seconds(site.process) - before[site]) / len(questions) * 1000
        yield (
            f"{site.passages:>6,} passages   first sentence p50 {_quantile(told.first, 50):5.0f} ms   "
            f"p95 {_quantile(told.first, 95):5.0f} ms   whole p50 {_quantile(told.whole, 50):5.0f} ms   "
            f"p95 {_quantile(told.whole, 95):5.0f} ms   processor {worked:4.0f} ms an answer   "
            f"memory {megabytes(site.process):.0f} MB"
        )
    times = _quantile(taken[large].whole, 50) / _quantile(taken[own].whole, 50)
    yield f"x{times:.2f} of its own at the median"
    slow = _quantile(taken[large].whole, 95)
    yield Figure(f"an answer, p95 at {large.passages:,} passages", slow, "ms", most=MOST_MS)


def alternately(sites: Sequence[Site], questions: Sequence[str]) -> dict[Site, Taken]:
    """One question at a time, the first site first in every other turn."""
    taken = {site: Taken() for site in sites}
    for turn, question in enumerate(questions):
        for site in sites if turn % 2 else reversed(sites):
            first, whole = listened(site.port, question, address_of(turn))
            taken[site].whole.append(whole)
            if first is not None:
                taken[site].first.append(first)
    return taken


def listened(port: int, question: str, source: str) -> tuple[float | None, float]:
    begun, first = time.perf_counter(), None
    with closing(
        HTTPConnection("127.0.0.1", port, timeout=GIVES_UP, source_address=(source, 0))
    ) as connection:
        connection.request("POST", PATH, json.dumps({"question": question}), HEADERS)
        response = connection.getresponse()
        if response.status != 200:
            raise RuntimeError(f"The site said {response.status} to a question.")
        for line in response:
            if first is None and line.startswith(b"event: sentence"):
                first = (time.perf_counter() - begun) * 1000
    return first, (time.perf_counter() - begun) * 1000


def _quantile(taken: Sequence[float], percent: int) -> float:
    return quantiles(taken, n=100)[percent - 1]
