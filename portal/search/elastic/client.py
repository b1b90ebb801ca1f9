"""How the cluster is reached, for one purpose: how long it may take, and one error for all that can go wrong."""

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import BulkIndexError

from portal.search.backends import BackendDown

from .breaker import Breaker
from .json import SERIALIZERS

PROBE_SECONDS = 2.0
PUBLISHING_SECONDS = 1.0
BULK_SECONDS = 60.0
OVERLOADED = (429, 503)

_breakers: defaultdict[tuple[str, str], Breaker] = defaultdict(Breaker)


class Cluster:
    """``purpose`` is "asking" (a visitor waits), "publishing" (an editor must not) or "keeping" (the worker)."""

    def __init__(self, url: str, purpose: str = "keeping") -> None:
        self.url, self.purpose = url, purpose
        self.breaker = _breakers[url, purpose]
        self.seconds = float(settings.CAREWAY_ELASTICSEARCH_SECONDS)
        self._until = time.monotonic() + PUBLISHING_SECONDS if purpose == "publishing" else None

    @contextmanager
    def asked(self, seconds: float | None = None) -> Iterator[Elasticsearch]:
        """The client, for one errand. Raises ``BackendDown`` alone, at once while the cluster is left alone."""
        if self._until and _breakers[self.url, "asking"].is_open:
            raise BackendDown("The cluster did not answer a visitor a moment ago.")
        patience = [seconds or self.seconds, *([PROBE_SECONDS] if self.breaker.enter() else [])]
        if self._until and (left := self._until - time.monotonic()) < min(patience):
            patience.append(left)
        if min(patience) <= 0:
            raise BackendDown("There is no time left for the cluster; the worker goes on.")
        try:
            yield client(self.url, min(patience))
        except TransportError as error:
            self.breaker.failed()
            raise BackendDown(str(error)) from error
        except ApiError as error:
            self.breaker.failed() if _status(error) in OVERLOADED else self.breaker.answered()
            raise BackendDown(str(error)[:500]) from error
        except BulkIndexError as error:
            raise BackendDown(str(error)[:500]) from error
        else:
            self.breaker.answered()

    def time_left(self) -> float | None:
        """None where there is time enough."""
        return None if self._until is None else max(0.0, self._until - time.monotonic())


def client(url: str, seconds: float) -> Elasticsearch:
    """For one node or, with commas between them, several: a node that does not answer is passed over, and all of
    them together take no longer than ``seconds``."""
    nodes = tuple(url.split(","))
    keys = settings.CAREWAY_ELASTICSEARCH_CA_FILE, settings.CAREWAY_ELASTICSEARCH_API_KEY
    return _patient(nodes, *keys, seconds / len(nodes))


@lru_cache
def _patient(nodes: tuple[str, ...], ca_file: str, api_key: str, seconds: float) -> Elasticsearch:
    return _client(nodes, ca_file, api_key).options(request_timeout=seconds)


@cache
def _client(nodes: tuple[str, ...], ca_file: str, api_key: str) -> Elasticsearch:
    encrypted = all(node.startswith("https:") for node in nodes)
    trusted: dict[str, Any] = {"ca_certs": ca_file} if ca_file and encrypted else {}
    return Elasticsearch(
        list(nodes),
        **trusted,
        serializers=SERIALIZERS,
        api_key=api_key or None,
        max_retries=len(nodes) - 1,
        retry_on_timeout=True,
    )


def _status(error: ApiError) -> int:
    """Of a search among several the body says it; the whole was answered."""
    told = error.body.get("status") if isinstance(error.body, dict) else None
    return told or error.status_code


def forget_outage() -> None:
    _breakers.clear()
