"""The connection to the cluster, and one error for everything that can go wrong with it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import BulkIndexError

from portal.search.backends import BackendDown

SECONDS = 5
PAUSE = 10
_down_until: dict[str, float] = {}


@cache
def client(url: str) -> Elasticsearch:
    return Elasticsearch(url, request_timeout=SECONDS, max_retries=0, retry_on_timeout=False)


@contextmanager
def guarded(url: str) -> Iterator[None]:
    """Raises ``BackendDown`` alone. A cluster that did not answer is left alone for ten seconds."""
    if time.monotonic() < _down_until.get(url, 0):
        raise BackendDown("The cluster did not answer a moment ago.")
    try:
        yield
    except TransportError as error:
        _down_until[url] = time.monotonic() + PAUSE
        raise BackendDown(str(error)) from error
    except (ApiError, BulkIndexError) as error:
        raise BackendDown(str(error)[:500]) from error


def forget_outage() -> None:
    _down_until.clear()
