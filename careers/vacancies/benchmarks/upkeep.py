"""How fast both engines follow the database, measured in a copy of the site."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import Any

from portal.benchmarks.figures import Figure
from portal.benchmarks.registry import Options
from portal.benchmarks.serving import Copy, copied
from portal.search.elastic import ElasticIndex

from .keeping_up import AT_ONCE
from .results import VACANCIES, crowd

MOST_OF_RAW, MOST_ONE_MS, MOST_MANY_MS = 3, 1000, 2000


def upkeep(options: Options) -> Iterator[str | Figure]:
    yield f"Both engines in step with a database of {VACANCIES:,} vacancies; without a cluster the embedded one"
    try:
        with indexed(options.cluster) as site:
            crowd(site)
            yield from rebuilt(told(site, "rebuilt"))
            with site.worked():
                yield from published(told(site, "published"))
    except LookupError as reason:
        yield str(reason)


@contextmanager
def indexed(cluster: str) -> Iterator[Copy]:
    """A copy of the site with indexes of its own on the cluster, dropped behind."""
    prefix = f"bench-{token_hex(4)}"
    backend = "elasticsearch" if cluster else "embedded"
    names = {"ELASTICSEARCH_URL": cluster, "CAREWAY_INDEX_PREFIX": prefix, "CAREWAY_SEARCH_BACKEND": backend}
    try:
        with copied(**names) as site:
            yield site
    finally:
        if cluster:
            ElasticIndex(cluster, prefix, Path()).drop()


def told(site: Copy, what: str) -> Any:
    said = site.python(f"from careers.vacancies.benchmarks.keeping_up import {what}; {what}()")
    return json.loads(said.strip().splitlines()[-1])


def rebuilt(taken: dict[str, float]) -> Iterator[str | Figure]:
    yield f"{taken['documents']:,} documents rebuilt, embedded        {taken['embedded']:6.1f} s"
    if "raw" not in taken:
        return
    for name in ("ours", "raw"):
        yield f"{taken['documents']:,} documents rebuilt, Elasticsearch, {name} {taken[name]:6.1f} s"
    yield Figure(
        "rebuild, Elasticsearch: ours to raw bulk", taken["ours"] / taken["raw"], "x", most=MOST_OF_RAW
    )


def published(seconds: dict[str, dict[str, float]]) -> Iterator[Figure]:
    for name, taken in seconds["one"].items():
        yield Figure(f"publish to searchable, {name}, median", taken * 1000, "ms", most=MOST_ONE_MS)
    for name, taken in seconds["many"].items():
        yield Figure(
            f"{AT_ONCE} in one transaction to searchable, {name}", taken * 1000, "ms", most=MOST_MANY_MS
        )
