"""What order by meaning costs, on each engine over the site at hand."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from itertools import cycle, islice, product
from pathlib import Path

from portal import clock
from portal.passages.filling import fill
from portal.passages.indexed import index as index_here
from portal.search.backends import Index
from portal.search.elastic import ElasticIndex
from portal.search.elastic.temporary import temporary_index
from portal.search.embedded import EmbeddedIndex
from portal.search.embedded.files import Files
from portal.search.embedded.index import file_of
from portal.search.engine import search
from portal.search.meaning import nearness_to
from portal.search.rebuilding import rebuild
from portal.search.request import SearchRequest

from .figures import Figure
from .registry import Options
from .timing import Call, milliseconds, side_by_side, summary, times_as_long

MOST_MORE_MS = 20
BEGINNINGS = ("what is it like to", "how does one begin to", "is there work where i can", "who helps me to")
ENDS = (
    "work nights with teenagers",
    "find families for babies",
    "keep brothers and sisters together",
    "change over from teaching",
    "listen to young people in court",
    "come back after years away",
)


def by_meaning(options: Options) -> Iterator[str | Figure]:
    yield "Order by meaning, over the site at hand"
    questions = list(islice(cycle(map(" ".join, product(BEGINNINGS, ENDS))), options.times))
    now = clock.now()
    fill()
    if nearness_to(questions[0], now) is None:
        yield "needs an index with vectors: let the worker run for a while"
        return
    vectors = summary(milliseconds(partial(nearness_to, question, now) for question in questions))
    yield f"the question's vector, and how near everything is: median {vectors[0]:6.1f} ms   p95 {vectors[1]:6.1f} ms"
    with ExitStack() as stack:
        engines: dict[str, Index] = {"embedded": index_here()}
        if options.cluster:
            engines["Elasticsearch"] = stack.enter_context(on_cluster(options.cluster))
        for name, engine in engines.items():
            yield from on_engine(name, engine, questions)


def on_engine(name: str, engine: Index, questions: Sequence[str]) -> Iterator[str | Figure]:
    taken = side_by_side({way: asked(engine, questions, way == "meaning") for way in ("words", "meaning")})
    for way, each in taken.items():
        yield f"{name}, {way:<20} {each}"
    more = summary(taken["meaning"].wall)[0] - summary(taken["words"].wall)[0]
    yield f"{name}: x{times_as_long(taken, 'meaning', 'words'):.1f} of words alone"
    yield Figure(f"{name}: what order by meaning adds at the median", more, "ms", most=MOST_MORE_MS)


def asked(engine: Index, questions: Sequence[str], meaning: bool) -> list[Call]:
    now = clock.now()
    find: Callable[..., object] = partial(search, now=now, engines=[engine], by_meaning=meaning)
    return [partial(find, SearchRequest(q=question)) for question in questions]


@contextmanager
def on_cluster(url: str) -> Iterator[ElasticIndex]:
    """The site at hand on a cluster, in indexes of its own, with a copy of the index on this machine beside."""
    with tempfile.TemporaryDirectory() as folder:
        copy_index(index_here(), Path(folder))
        with temporary_index(url, "bench", Path(folder)) as index:
            rebuild(index)
            yield index


def copy_index(index: EmbeddedIndex, folder: Path) -> None:
    with index.snapshot() as connection:
        path = folder / file_of(connection).name
        with closing(sqlite3.connect(path)) as copy:
            connection.backup(copy)
    Files(folder).point_to(path)
