"""A cluster filled with made-up vacancies, and what our searches ask of it."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from elasticsearch import Elasticsearch

from portal.search.backends import Position
from portal.search.elastic import ElasticIndex
from portal.search.elastic.client import client
from portal.search.elastic.temporary import temporary_index

from .corpus import START
from .search import built, prepared

SECONDS = 60.0
VOCABULARY_OF = 1000
NDJSON = "application/x-ndjson"


@contextmanager
def filled(url: str, size: int) -> Iterator[ElasticIndex]:
    """Indexes of their own, dropped behind. What words there are is read from a small one on this machine."""
    with tempfile.TemporaryDirectory() as folder:
        local = built(Path(folder), VOCABULARY_OF)
        with local.writing() as writing:
            writing.advance(Position(0, START.timestamp()), [])
        with temporary_index(url, "bench", Path(folder)) as index:
            generation = index.new_generation()
            for some in prepared(size):
                with generation.writing() as writing:
                    writing.put(some)
                    writing.advance(Position(0, START.timestamp()), [])
            index.take_over(generation)
            indices = client(url, SECONDS).indices
            indices.forcemerge(index=index.names.content, max_num_segments=1)
            # No two searches of people ask at the same instant, so none is answered from memory.
            indices.put_settings(index=index.names.content, settings={"requests.cache.enable": False})
            yield index


@dataclass(frozen=True)
class Sent:
    """One request as it went to the server."""

    method: str
    target: str
    body: bytes


@contextmanager
def recorded(elastic: Elasticsearch) -> Iterator[list[Sent]]:
    """Everything that the client sends meanwhile."""
    transport, sent = elastic.transport, list[Sent]()
    perform = transport.perform_request

    def recording(method: str, target: str, *args: Any, **kwargs: Any) -> Any:
        body = kwargs.get("body")
        lines = body if isinstance(body, (list, tuple)) else [] if body is None else [body]
        packed = [line if isinstance(line, (str, bytes)) else json.dumps(line) for line in lines]
        raw = b"\n".join(line.encode() if isinstance(line, str) else line for line in packed)
        sent.append(Sent(method, target, raw + b"\n"))
        return perform(method, target, *args, **kwargs)

    transport.perform_request = recording  # type: ignore[method-assign]
    try:
        yield sent
    finally:
        transport.perform_request = perform  # type: ignore[method-assign]


class Raw:
    """The same bytes to the same server, and nothing else: what no client can be faster than."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url.split(",")[0])
        kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
        self.connection = kind(address.hostname or "", address.port, timeout=SECONDS)

    def send(self, sent: list[Sent]) -> None:
        for one in sent:
            self.connection.request(one.method, one.target, one.body, {"Content-Type": NDJSON})
            response = self.connection.getresponse()
            answer = response.read()
            if response.status >= 400:
                raise RuntimeError(answer[:300])
