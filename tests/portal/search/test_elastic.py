"""What is the cluster's own: the same sets as the embedded engine, the log read into it, and its absence."""

import json
import secrets

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as fuzz

from portal.organisations.models import Organisation
from portal.search import backends, search
from portal.search.auditing import audit
from portal.search.documents import Source, sources
from portal.search.elastic import ElasticIndex
from portal.search.elastic.client import forget_outage
from portal.search.elastic.json import SERIALIZERS
from portal.search.engine import respond
from portal.search.kinds import KINDS
from portal.search.request import SearchRequest
from portal.search.sync import drain
from portal.search.types import Document
from portal.search.vocabulary import compiled
from tests.portal.search.conftest import clusters, filled, filled_cluster
from tests.portal.search.corpus import DOCUMENTS, NOW
from tests.portal.search.drawing import requests

NOWHERE = "http://127.0.0.1:9"
server = pytest.mark.skipif(not clusters(), reason="ELASTICSEARCH_TEST_URLS names no server")


def asked(index, request):
    with index.reading() as reader:
        return respond(request, NOW, compiled((), reader.protected), reader)


@pytest.fixture
def twins(tmp_path_factory, corpus_fields):
    folder = tmp_path_factory.mktemp("twins")
    with filled_cluster(clusters()[0], folder, DOCUMENTS) as elastic:
        yield elastic, elastic.local


@server
@pytest.mark.elasticsearch
@fuzz(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(request_=requests)
def test_the_cluster_finds_what_the_embedded_engine_finds(twins, request_):
    mine, theirs = (asked(index, request_.but(page_size=50)) for index in twins)
    counts = [{n: {v.value: v.count for v in f.values} for n, f in r.facets.items()} for r in (mine, theirs)]
    keys = [[hit.key for hit in response.results] for response in (mine, theirs)]

    assert (mine.total, mine.did_you_mean, counts[0]) == (theirs.total, theirs.did_you_mean, counts[1])
    if request_.sort == "relevance" and request_.q:
        keys = [sorted(found) for found in keys]
    assert keys[0] == keys[1]


@pytest.fixture
def organisations(monkeypatch, tmp_path, settings):
    class OrganisationSource(Source):
        model = Organisation
        kinds = tuple(KINDS)

        def queryset(self):
            return Organisation.objects.all()

        def document(self, obj):
            return Document(f"portal.organisation:{obj.pk}", "employer", obj.name, "/")

    monkeypatch.setattr(sources, "_items", {"organisation": OrganisationSource})
    settings.CAREWAY_INDEX_DIR = tmp_path
    settings.CAREWAY_SEARCH_BACKEND = "elasticsearch"
    settings.CAREWAY_INDEX_PREFIX = f"test-{secrets.token_hex(4)}"
    forget_outage()
    yield settings
    forget_outage()
    if settings.ELASTICSEARCH_URL != NOWHERE:
        ElasticIndex.from_settings().drop()


def found(q):
    return [hit.document.title for hit in search(SearchRequest(q=q)).results]


@server
@pytest.mark.elasticsearch
@pytest.mark.django_db
def test_the_log_is_read_into_both_engines_and_the_audit_agrees(organisations):
    from portal.search.outbox import note

    organisations.ELASTICSEARCH_URL = clusters()[0]
    kept = Organisation.objects.create(name="Marlow Trust", slug="a", kind="trust")
    drain()
    assert found("marlow") == ["Marlow Trust"]

    gone = Organisation.objects.create(name="Wend Trust", slug="b", kind="trust")
    note([f"portal.organisation:{gone.pk}"])
    drain()
    assert sorted(found("trust")) == ["Marlow Trust", "Wend Trust"]

    note([f"portal.organisation:{kept.pk}"])
    kept.delete()
    drain()
    elastic, local = backends.chosen()
    assert (found("trust"), elastic.count(), local.count()) == (["Wend Trust"], 1, 1)
    assert (audit(elastic).keys, elastic.name) == ([], "elasticsearch")


@pytest.mark.django_db
def test_without_the_cluster_the_embedded_engine_answers_and_says_so(organisations, corpus_fields, tmp_path):
    organisations.ELASTICSEARCH_URL = NOWHERE
    filled(tmp_path, DOCUMENTS)

    response = search(SearchRequest(q="senior social worker"), NOW)

    assert response.results[0].document.title == "Senior Social Worker"
    assert response.degraded


@pytest.mark.django_db
def test_without_the_cluster_publishing_goes_on_and_the_embedded_engine_keeps_up(organisations):
    organisations.ELASTICSEARCH_URL = NOWHERE
    Organisation.objects.create(name="Marlow Trust", slug="a", kind="trust")
    drain()

    assert found("marlow") == ["Marlow Trust"]


@pytest.mark.django_db
def test_with_no_engine_at_all_the_answer_is_empty_and_says_so(organisations):
    organisations.ELASTICSEARCH_URL = NOWHERE

    assert search(SearchRequest(q="x")).degraded


@pytest.mark.parametrize("odd", ["\ud800", 2**70, "é", 1e18])
def test_what_orjson_refuses_is_sent_and_read_all_the_same(odd):
    for serializer in SERIALIZERS.values():
        sent = serializer.dumps([{"q": odd}])
        assert json.loads(sent.decode("utf-8", "surrogatepass")) in ({"q": odd}, [{"q": odd}])
    assert SERIALIZERS["application/json"].loads(json.dumps({"q": odd}).encode()) == {"q": odd}
