"""Our search on a cluster beside the same body sent bare, and beside other ways to find the same there."""

from collections.abc import Collection, Iterator
from contextlib import ExitStack
from functools import partial

from portal.search.collecting import building_to_last
from portal.search.elastic import ElasticIndex
from portal.search.elastic.client import client
from portal.search.engine import search
from portal.search.request import SearchRequest

from .asked import in_words, narrowed
from .cluster import SECONDS, Raw, Sent, filled, recorded
from .corpus import FACETS, START, documents
from .figures import Figure
from .registry import Options, rivals
from .timing import Call, side_by_side, times_as_long

MOST_OF_RAW, LEAST_OF_RIVAL = 1.25, 3
COUNTED = ("contract", "hybrid", "car", "training", "who_can_apply")
"""What is counted beside rivals, which do no more."""
OURS, RAW = "ours", "raw"


def on_the_cluster(options: Options) -> Iterator[str | Figure]:
    yield f"Search on Elasticsearch over {options.cluster_size:,} documents, {FACETS} facets"
    if not options.cluster:
        yield "needs a cluster: --cluster http://127.0.0.1:9200, or ELASTICSEARCH_URL"
        return
    with filled(options.cluster, options.cluster_size) as index:
        yield from beside_raw(index, narrowed(options.times), "three facets chosen")
        yield from beside_raw(index, in_words(options.times), "words alone")
        yield from beside_rivals(index, in_words(options.times), options)


def beside_raw(index: ElasticIndex, requests: list[SearchRequest], how: str) -> Iterator[str | Figure]:
    raw = Raw(index.url)
    with building_to_last():  # as a web process does before its first visitor
        sent = [asked_of(index, request) for request in requests]
    taken = side_by_side(
        {
            OURS: [partial(found, index, request) for request in requests],
            RAW: [partial(raw.send, each) for each in sent],
        }
    )
    for name in (OURS, RAW):
        yield f"{how}, {name:<20} {taken[name]}"
    ratio = times_as_long(taken, OURS, RAW)
    yield Figure(f"Elasticsearch, {how}: ours to raw at the median", ratio, "x", most=MOST_OF_RAW)


def beside_rivals(
    index: ElasticIndex, requests: list[SearchRequest], options: Options
) -> Iterator[str | Figure]:
    with ExitStack() as stack:
        ways: dict[str, list[Call]] = {
            OURS: [partial(found, index, request, COUNTED) for request in requests]
        }
        for name, rival in rivals.items():
            find = stack.enter_context(rival(index.url, documents(options.cluster_size)))
            ways[name] = [partial(find, request) for request in requests]
        taken = side_by_side(ways)
    for name in ways:
        yield f"{len(COUNTED)} facets counted, {name:<20} {taken[name]}"
    for name in ways.keys() - {OURS}:
        ratio = times_as_long(taken, name, OURS)
        yield Figure(f"Elasticsearch: {name} to ours", ratio, "x", least=LEAST_OF_RIVAL)


def found(index: ElasticIndex, request: SearchRequest, facets: bool | Collection[str] = True) -> None:
    """By words: what the site at hand means by them says nothing of made-up vacancies."""
    if search(request, START, [index], facets=facets, by_meaning=False).degraded:
        raise RuntimeError("The cluster did not answer.")


def asked_of(index: ElasticIndex, request: SearchRequest) -> list[Sent]:
    with recorded(client(index.url, SECONDS)) as sent:
        found(index, request)
    return sent
