"""The cluster goes, in every way that clusters go: people search and publish on, and it comes back by itself."""

import secrets
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.test import Client

from portal.health.searching import search_engine
from portal.health.views import look
from portal.search.backends import BackendDown
from portal.search.documents import sources
from portal.search.elastic import ElasticIndex, breaker
from portal.search.elastic.client import Cluster, forget_outage
from portal.search.sync import drain, drain_own_writes
from tests.portal.search.servers import TOOL, Proxy, Server
from tests.portal.search.trusts import TrustSource, ask, publish, withdraw

pytestmark = [
    pytest.mark.elasticsearch,
    pytest.mark.django_db,
    pytest.mark.skipif(not TOOL.exists(), reason="no server can be started here"),
]
SECONDS = 2
NEVER = 20
"""Seconds that nobody waits for anything: an outage that is not noticed takes for ever."""
LONG_ENOUGH = 60
FULL = {"type": "cluster_block_exception", "reason": "disk usage exceeded flood-stage watermark"}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Its folder is one that another user may enter: the server does not run as root."""
    with TemporaryDirectory(dir="/var/tmp") as folder:  # noqa: S108
        server = Server(Path(folder))
        server.start_empty()
        yield server
        server.kill()


@pytest.fixture(scope="module")
def proxy(server) -> Iterator[Proxy]:
    proxy = Proxy(server.url)
    yield proxy
    proxy.close()


@pytest.fixture(autouse=True)
def cluster(server, proxy, monkeypatch, settings) -> Iterator[Proxy]:
    """A site on the cluster with one trust on it, known to both engines."""
    if not server.answers():
        server.start_empty()
    proxy.as_it_is()
    monkeypatch.setattr(sources, "_items", {"trusts": TrustSource})
    settings.ELASTICSEARCH_URL = proxy.url
    settings.CAREWAY_SEARCH_BACKEND = "elasticsearch"
    settings.CAREWAY_ELASTICSEARCH_SECONDS = SECONDS
    settings.CAREWAY_INDEX_PREFIX = f"test-{secrets.token_hex(4)}"
    back()
    publish("Marlow Trust")
    assert recovered("trust") == ["Marlow Trust"]
    yield proxy
    back()


def editor(name: str) -> float:
    """How long an editor waits for the answer: the index is told after the commit."""
    begun = time.monotonic()
    publish(name)
    drain_own_writes()
    return time.monotonic() - begun


def back() -> None:
    """As if so much time had passed that the cluster is tried again."""
    forget_outage()


def recovered(q: str) -> list[str]:
    """What the cluster answers once the worker's tick has found it again."""
    until = time.monotonic() + LONG_ENOUGH
    while time.monotonic() < until:
        back()
        drain()
        response = ask(q)
        if not response.degraded:
            return sorted(hit.document.title for hit in response.results)
    raise TimeoutError("The cluster is not believed again.")


def answered_in_time(q: str) -> list[str]:
    begun = time.monotonic()
    response = ask(q)
    assert time.monotonic() - begun < NEVER
    assert response.degraded
    return sorted(hit.document.title for hit in response.results)


def test_killed_in_the_middle_of_a_search_and_started_with_the_data_of_yesterday(server):
    server.copy_data()
    with_it = publish("Wend Trust")
    assert recovered("trust") == ["Marlow Trust", "Wend Trust"]

    killer = threading.Timer(0.1, server.kill)
    killer.start()
    while not ask("trust").degraded:
        pass
    killer.join()
    assert answered_in_time("trust") == ["Marlow Trust", "Wend Trust"]
    withdraw(with_it)
    assert editor("Larkshire Trust") < NEVER
    drain()
    assert answered_in_time("trust") == ["Larkshire Trust", "Marlow Trust"]

    server.start_as_it_was()
    back()
    assert answered_in_time("trust") == ["Larkshire Trust", "Marlow Trust"], "what was withdrawn came back"
    assert recovered("trust") == ["Larkshire Trust", "Marlow Trust"]


def test_killed_in_the_middle_of_a_write_and_started_empty(server, cluster):
    cluster.after_sending = lambda path: server.kill() if "_bulk" in path else None
    assert editor("Wend Trust") < NEVER
    assert not server.answers()
    assert answered_in_time("trust") == ["Marlow Trust", "Wend Trust"]

    cluster.as_it_is()
    server.start_empty()
    back()
    assert answered_in_time("trust") == ["Marlow Trust", "Wend Trust"]
    assert editor("Larkshire Trust") < NEVER, "an editor builds no index on the cluster"
    assert len(recovered("trust")) == 3


def test_a_cluster_that_hangs_is_waited_for_once_and_then_left_alone(server, cluster):
    with server.paused():
        assert answered_in_time("trust") == ["Marlow Trust"]
        asked = len(cluster.seen)
        for _ in range(3):
            assert answered_in_time("trust") == ["Marlow Trust"]
        assert editor("Wend Trust") < NEVER
        assert len(cluster.seen) == asked

    back()
    assert answered_in_time("wend") == ["Wend Trust"], "the cluster has not read the log yet"
    assert recovered("wend") == ["Wend Trust"]


def test_an_editor_who_is_the_first_to_notice_waits_a_second_at_most(server):
    with server.paused():
        assert editor("Wend Trust") < NEVER
        assert answered_in_time("wend") == ["Wend Trust"]


@pytest.mark.parametrize("whole", [True, False], ids=["the request", "each document"])
def test_a_full_disk_stops_writes_and_nothing_that_was_withdrawn_is_found(cluster, whole):
    gone = publish("Wend Trust")
    assert recovered("wend") == ["Wend Trust"]

    def full(method, path, body):
        if "_bulk" not in path:
            return None
        item = {"delete": {"_id": "1", "status": 429, "error": FULL}}
        return (429, {"error": FULL, "status": 429}) if whole else (200, {"errors": True, "items": [item]})

    cluster.instead = full
    withdraw(gone)
    assert editor("Larkshire Trust") < NEVER
    assert answered_in_time("trust") == ["Larkshire Trust", "Marlow Trust"]

    cluster.as_it_is()
    assert recovered("trust") == ["Larkshire Trust", "Marlow Trust"]


def test_an_index_that_the_server_has_made_read_only(server, cluster, settings):
    blocked = f"/{settings.CAREWAY_INDEX_PREFIX}-*/_settings"
    server.ask("PUT", blocked, {"index.blocks.read_only_allow_delete": True})
    editor("Wend Trust")
    assert answered_in_time("trust") == ["Marlow Trust", "Wend Trust"]

    server.ask("PUT", blocked, {"index.blocks.read_only_allow_delete": None})
    assert recovered("trust") == ["Marlow Trust", "Wend Trust"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_cluster_with_too_much_to_do_is_left_alone_for_a_while(cluster, status):
    cluster.instead = lambda method, path, body: (status, {"error": {"type": "busy"}, "status": status})
    assert answered_in_time("trust") == ["Marlow Trust"]
    asked = len(cluster.seen)
    assert answered_in_time("trust") == ["Marlow Trust"]
    assert len(cluster.seen) == asked


def test_an_index_of_another_schema_is_not_read_and_one_of_this_is_built(server, cluster, settings):
    prefix = settings.CAREWAY_INDEX_PREFIX
    [name] = [n for n in server.ask("GET", f"/{prefix}-content-*/_alias") if "-content-" in n]
    mine = ElasticIndex.from_settings().names.content
    swap = [
        {"remove": {"index": name, "alias": mine}},
        {"add": {"index": name, "alias": f"{prefix}-content-00000000"}},
    ]
    server.ask("POST", "/_aliases", {"actions": swap})
    assert answered_in_time("trust") == ["Marlow Trust"]

    assert recovered("trust") == ["Marlow Trust"]


def test_one_request_finds_out_whether_it_is_back(server, cluster, monkeypatch):
    with server.paused():
        ask("trust")
    monkeypatch.setattr(breaker, "PAUSE", 0.0)
    one = Cluster(cluster.url, "asking")
    one.breaker.failed()
    monkeypatch.setattr(breaker, "PAUSE", 60.0)
    cluster.seen.clear()
    hold, refused = threading.Event(), []
    cluster.after_sending = lambda path: hold.wait(NEVER)

    def knock():
        try:
            with one.asked() as elastic:
                elastic.info()
        except BackendDown as error:
            refused.append(error)

    visitors = [threading.Thread(target=knock) for _ in range(8)]
    for visitor in visitors:
        visitor.start()
    while len(refused) < 7:
        time.sleep(0.01)
    hold.set()
    for visitor in visitors:
        visitor.join()
    assert (len(cluster.seen), one.breaker.is_open) == (1, False)


def test_the_page_and_the_health_check_say_so(server, cluster, client: Client):
    assert look(search_engine) is None
    with server.paused():
        page = client.get("/search/", {"q": "trust"}).content.decode()
        finding = look(search_engine)

    assert "results may be incomplete" in page
    assert "Marlow Trust" in page
    assert finding.part == "search"
    assert "does not answer" in finding.problem
