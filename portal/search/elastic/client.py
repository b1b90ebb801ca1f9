"""The connection to the cluster, and one error for everything that can go wrong with it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import BulkIndexError

from portal.search.backends import BackendDown

PAUSE = 10
_down_until: dict[str, float] = {}


def client(url: str) -> Elasticsearch:
    """For one node or, with commas between them, several: a node that does not answer is passed over."""
    return _client(
        url,
        settings.CAREWAY_ELASTICSEARCH_CA_FILE,
        settings.CAREWAY_ELASTICSEARCH_API_KEY,
        settings.CAREWAY_ELASTICSEARCH_SECONDS,
    )


@cache
def _client(urls: str, ca_file: str, api_key: str, seconds: int) -> Elasticsearch:
    nodes = urls.split(",")
    trusted: dict[str, Any] = {"ca_certs": ca_file} if ca_file else {}
    return Elasticsearch(
        nodes,
        **trusted,
        api_key=api_key or None,
        request_timeout=seconds,
        max_retries=len(nodes) - 1,
        retry_on_timeout=False,
    )


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
