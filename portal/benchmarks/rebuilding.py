"""A rebuild on the cluster beside the same bodies sent bare."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median
from time import perf_counter

from portal.search.elastic import ElasticIndex
from portal.search.elastic.client import client
from portal.search.elastic.naming import Names
from portal.search.rebuilding import rebuild

from .cluster import SECONDS, Raw, Sent, recorded

TURNS = 3


def rebuilt_beside_raw(index: ElasticIndex) -> Mapping[str, float]:
    """Median seconds of both, turn by turn. Documents are built from the database; no vectors are sent."""
    taken: dict[str, list[float]] = {"ours": [], "raw": []}
    for _ in range(TURNS):
        with recorded(client(index.url, SECONDS)) as sent:
            started = perf_counter()
            rebuild(index)
            taken["ours"].append(perf_counter() - started)
        bulks = [one for one in sent if one.target.startswith("/_bulk")]
        started = perf_counter()
        generation = index.new_generation()
        Raw(index.url).send([*into(generation.names, index.current(), bulks)])
        generation.make_ready()
        taken["raw"].append(perf_counter() - started)
        if generation.counts() != index.counts():
            raise RuntimeError("What was sent bare did not arrive.")
        index.give_up(generation)
    return {name: median(seconds) for name, seconds in taken.items()}


def into(new: Names, old: Names, sent: Sequence[Sent]) -> Iterator[Sent]:
    """The same, for another generation: names differ from the schema on."""
    for one in sent:
        body = one.body.replace(_own(old), _own(new))
        yield replace(one, body=body)


def _own(names: Names) -> bytes:
    return names.content.partition("-content-")[2].encode()
