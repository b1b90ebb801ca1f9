"""What the settings say of the cluster: several nodes, whom to trust, keys, prefix, copies, patience."""

import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from portal.search.documents import sources
from portal.search.elastic import ElasticIndex
from portal.search.elastic.client import forget_outage
from portal.search.sync import drain
from tests.portal.search.conftest import clusters
from tests.portal.search.servers import Proxy, self_signed
from tests.portal.search.trusts import TrustSource, ask, found, publish

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.elasticsearch,
    pytest.mark.skipif(not clusters(), reason="ELASTICSEARCH_TEST_URLS names no server"),
]
NEVER = 20


@pytest.fixture
def site(monkeypatch, settings, request) -> Iterator:
    """Settings of a site on the first server, with a proxy for whoever asks for one."""
    monkeypatch.setattr(sources, "_items", {"trusts": TrustSource})
    settings.CAREWAY_SEARCH_BACKEND = "elasticsearch"
    settings.ELASTICSEARCH_URL = clusters()[0]
    settings.CAREWAY_ELASTICSEARCH_SECONDS = 30
    settings.CAREWAY_INDEX_PREFIX = f"test-{secrets.token_hex(4)}"
    forget_outage()
    publish("Marlow Trust")
    yield settings
    ElasticIndex(clusters()[0], settings.CAREWAY_INDEX_PREFIX, settings.CAREWAY_INDEX_DIR).drop()
    forget_outage()


@pytest.fixture
def proxied() -> Iterator:
    with ExitStack() as stack:

        def make(*given) -> Proxy:
            proxy = Proxy(clusters()[0], *given)
            stack.callback(proxy.close)
            return proxy

        yield make


def is_whole() -> bool:
    drain()
    return not ask("trust").degraded


def test_the_authority_of_the_settings_is_trusted_and_no_other(site, proxied, tmp_path):
    certificate = self_signed(tmp_path)
    site.ELASTICSEARCH_URL = proxied(certificate).url
    assert not is_whole()

    forget_outage()
    site.CAREWAY_ELASTICSEARCH_CA_FILE = str(tmp_path / "alone.pem")
    assert is_whole()


def test_the_key_of_the_settings_is_shown_with_every_request(site, proxied):
    proxy = proxied()
    site.ELASTICSEARCH_URL = proxy.url
    site.CAREWAY_ELASTICSEARCH_API_KEY = "a-key"
    assert is_whole()
    assert proxy.keys == {"ApiKey a-key"}


def test_a_name_and_a_password_may_stand_before_the_host(site, proxied):
    proxy = proxied()
    site.ELASTICSEARCH_URL = proxy.url.replace("://", "://careway:word@")
    assert is_whole()
    assert proxy.keys == {"Basic Y2FyZXdheTp3b3Jk"}


def test_two_sites_share_a_cluster_by_their_prefixes(site, tmp_path):
    assert is_whole()
    mine, site.CAREWAY_INDEX_PREFIX = site.CAREWAY_INDEX_PREFIX, f"test-{secrets.token_hex(4)}"
    site.CAREWAY_INDEX_DIR = tmp_path / "theirs"
    publish("Wend Trust")
    assert is_whole()
    ElasticIndex.from_settings().drop()

    site.CAREWAY_INDEX_PREFIX, site.CAREWAY_INDEX_DIR = mine, tmp_path / "index"
    assert not ask("trust").degraded


def test_a_dead_node_among_several_is_passed_over(site):
    site.ELASTICSEARCH_URL = f"http://127.0.0.1:9,{clusters()[0]}"
    assert is_whole()
    assert found("trust") == ["Marlow Trust"]


def test_a_node_that_hangs_is_passed_over_within_the_time_that_all_have(site, proxied):
    hanging, hold = proxied(), threading.Event()
    assert is_whole()
    hanging.instead = lambda method, path, body: (hold.wait(NEVER), (500, {}))[1]
    site.CAREWAY_ELASTICSEARCH_SECONDS = 6
    site.ELASTICSEARCH_URL = f"{hanging.url},{clusters()[0]}"
    begun = time.monotonic()
    assert [ask("trust").degraded for _ in range(3)] == [False] * 3
    assert time.monotonic() - begun < NEVER
    hold.set()


def test_no_longer_is_waited_than_the_settings_say(site, proxied):
    proxy = proxied()
    assert is_whole()
    site.ELASTICSEARCH_URL = proxy.url
    proxy.after_sending = lambda path: time.sleep(2.5)
    site.CAREWAY_ELASTICSEARCH_SECONDS = 1
    assert ask("trust").degraded

    forget_outage()
    site.CAREWAY_ELASTICSEARCH_SECONDS = 20
    assert not ask("trust").degraded


def test_indexes_have_as_many_copies_as_the_settings_say(site):
    site.CAREWAY_ELASTICSEARCH_REPLICAS = 2
    assert is_whole()
    index = ElasticIndex.from_settings()
    with index.cluster.asked() as elastic:
        told = elastic.indices.get_settings(index=f"{index.prefix}-*").body
    assert {each["settings"]["index"]["number_of_replicas"] for each in told.values()} == {"2"}
