"""A generation is read only when it is sound; one may go back; nothing is left lying; drift is mended. On both engines."""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest
from django.core.management import call_command

from portal import clock
from portal.organisations.models import Organisation
from portal.search import backends
from portal.search.auditing import audit
from portal.search.backends import Position
from portal.search.documents import sources
from portal.search.elastic import ElasticIndex
from portal.search.elastic.client import forget_outage
from portal.search.elastic.state import STATE_ID
from portal.search.elastic.vectors import LocalVectors
from portal.search.elastic.writing import ElasticWriting
from portal.search.outbox import note
from portal.search.prepared import Preparer
from portal.search.rebuilding import RebuildRefused, rebuild, roll_back
from portal.search.schedule import repair_drift
from portal.search.status import status
from portal.search.sync import drain
from portal.search.types import Document, Passage
from portal.search.verifying import Filled, faults
from tests.portal.search.conftest import clusters
from tests.portal.search.trusts import TrustSource, found, key, publish

pytestmark = pytest.mark.django_db
ON = ["embedded", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)]
NOTHING: frozenset[str] = frozenset()


@pytest.fixture(params=ON)
def index(request, monkeypatch, settings, tmp_path) -> Iterator[backends.Index]:
    monkeypatch.setattr(sources, "_items", {"trusts": TrustSource})
    settings.CAREWAY_INDEX_DIR = tmp_path / "index"
    if request.param == "embedded":
        yield backends.embedded()
        return
    if not clusters():
        pytest.skip("ELASTICSEARCH_TEST_URLS names no server")
    settings.CAREWAY_SEARCH_BACKEND = "elasticsearch"
    settings.ELASTICSEARCH_URL = clusters()[0]
    settings.CAREWAY_ELASTICSEARCH_SECONDS = 30
    settings.CAREWAY_INDEX_PREFIX = f"test-{secrets.token_hex(4)}"
    forget_outage()
    yield ElasticIndex.from_settings()
    ElasticIndex.from_settings().drop()


def built(index, *documents, protected=NOTHING):
    generation = index.new_generation()
    with generation.writing() as writing:
        writing.protect(protected)
        writing.put([Preparer(protected).prepare(document) for document in documents])
        writing.advance(Position(0, clock.now().timestamp()), [])
    generation.make_ready()
    return generation


def filled(*documents, protected=NOTHING) -> Filled:
    told = Filled(protected)
    for document in documents:
        told.add(document)
    return told


def page(number: int, title: str) -> Document:
    name = f"a.b:{number}"
    return Document(name, "page", title, "/", passages=(Passage(f"{name}#a", title, "x", "/"),))


def wrong(generation, told) -> list[str]:
    return list(faults(generation, told, clock.now()))


def test_a_generation_that_holds_and_finds_everything_is_sound(index):
    pages = [page(number, title) for number, title in enumerate(["Not just a job", "“Home” or away?", "…"])]
    generation = built(index, *pages)
    assert wrong(generation, filled(*pages)) == []
    index.give_up(generation)


def test_a_document_or_a_passage_that_got_lost_is_told(index):
    one, two = page(1, "Pay"), page(2, "Training")
    generation = built(index, one)
    told = wrong(generation, filled(one, two))
    assert told[:2] == [f"It holds 1 {name} where 2 were put in." for name in ("documents", "passages")]
    assert told[2:] == ["a.b:2 is not found by its title, “Training”."]
    index.give_up(generation)


def test_a_document_that_its_own_title_does_not_find_is_told(index):
    generation = built(index, page(1, "Pay"))
    assert wrong(generation, filled(page(1, "Training"))) == ["a.b:1 is not found by its title, “Training”."]
    index.give_up(generation)


def test_a_protected_abbreviation_that_is_cut_up_is_told(index):
    generation = built(index, page(1, "Pay"))
    assert wrong(generation, filled(page(1, "Pay"), protected=frozenset({"asye"}))) == []
    [told] = wrong(generation, filled(page(1, "Pay"), protected=frozenset({"a ye"})))
    assert "not read as one word" in told
    index.give_up(generation)


def test_samples_are_few_and_spread_over_everything():
    told = filled(*(page(number, f"Page {number}") for number in range(1000)))
    numbers = [int(sample.key.partition(":")[2]) for sample in told.samples]
    assert 25 <= len(numbers) <= 50
    assert max(numbers) - min(numbers) > 800


def test_what_is_not_sound_is_not_read_unless_forced(index, monkeypatch):
    publish("Marlow Trust")
    drain()
    monkeypatch.setattr("portal.search.rebuilding.faults", lambda *given: ["It is broken."])
    publish("Wend Trust")
    with pytest.raises(RebuildRefused, match="It is broken. Use --force"):
        rebuild(index)
    assert found("trust") == ["Marlow Trust"]
    rebuild(index, force=True)
    assert found("trust") == ["Marlow Trust", "Wend Trust"]


def test_one_may_go_back_to_the_generation_before_which_catches_up(index):
    trust = publish("Marlow Trust")
    drain()
    Organisation.objects.filter(pk=trust.pk).update(name="Ruined Trust")
    rebuild(index)
    publish("Wend Trust")
    drain()
    assert [title for title in found("trust") if title != "Wend Trust"] == ["Ruined Trust"]

    call_command("search_rebuild", "--rollback", verbosity=0)
    assert "Wend Trust" in found("trust")
    assert "Marlow Trust" in found("trust")


def test_there_is_no_way_back_from_the_first_nor_from_one_that_was_erased(index):
    publish("Marlow Trust")
    drain()
    with pytest.raises(RebuildRefused, match="no generation before"):
        roll_back(index)
    rebuild(index)
    index.drop_old()
    with pytest.raises(RebuildRefused, match="no generation before"):
        roll_back(index)
    assert found("trust") == ["Marlow Trust"]


def test_what_a_dead_rebuild_left_goes_at_night_and_nothing_else(index, time_machine):
    publish("Marlow Trust")
    drain()
    rebuild(index)
    index.new_generation()
    time_machine.move_to(clock.now() + timedelta(hours=7))
    before = len(everything(index))
    repair_drift(clock.now())
    assert before - len(everything(index)) in (1, 2)
    roll_back(index)
    assert found("trust") == ["Marlow Trust"]


def everything(index) -> list[str]:
    if index.name == "embedded":
        return [path.name for path in index.files.folder.glob("*.sqlite3")]
    with index.cluster.asked() as elastic:
        return list(elastic.indices.get_alias(index=f"{index.prefix}-*").body)


@pytest.mark.elasticsearch
@pytest.mark.parametrize("index", ["elasticsearch"], indirect=True)
def test_another_versions_index_stays_as_long_as_somebody_keeps_it_in_step(index, time_machine):
    publish("Marlow Trust")
    drain()
    [old] = [name for name in everything(index) if "-content-" in name]
    with index.cluster.asked() as elastic:
        move = [
            {"remove": {"index": old, "alias": index.names.content}},
            {"add": {"index": old, "alias": f"{index.prefix}-content-00000000"}},
        ]
        elastic.indices.update_aliases(actions=move)
    drain()
    index.clean_up(clock.now())
    assert old in everything(index)
    index.clean_up(clock.now() + timedelta(days=2))
    assert old not in everything(index)
    assert found("trust") == ["Marlow Trust"]


def test_an_index_that_read_another_databases_log_is_built_anew(index):
    publish("Marlow Trust")
    drain()
    with index.writing() as writing:
        writing.advance(Position(10**9, clock.now().timestamp()), [])
    publish("Wend Trust")
    drain()
    assert found("trust") == ["Marlow Trust", "Wend Trust"]


def spoil(index, sql: str, request) -> None:
    """By hand, behind everybody's back."""
    if index.name == "embedded":
        with closing(sqlite3.connect(index.path)) as connection:
            connection.execute(sql)
            connection.commit()
        return
    with index.cluster.asked() as elastic:
        request(elastic)
        elastic.indices.refresh(index=index.names.both)


DRIFTS = {
    "a document is missing": (
        "DELETE FROM document WHERE key = '{key}'",
        lambda e, names, key: e.delete(index=names.content, id=key),
        "missing",
    ),
    "a document is older": (
        "UPDATE document SET digest = 'old' WHERE key = '{key}'",
        lambda e, names, key: e.update(index=names.content, id=key, doc={"digest": "old"}),
        "stale",
    ),
    "a passage is missing": (
        "DELETE FROM passage WHERE key = '{key}#about'",
        lambda e, names, key: e.delete(index=names.passages, id=f"{key}#about"),
        "stale",
    ),
    "a passage is older": (
        "UPDATE passage SET digest = 'old' WHERE key = '{key}#about'",
        lambda e, names, key: e.update(index=names.passages, id=f"{key}#about", doc={"digest": "old"}),
        "stale",
    ),
}


@pytest.mark.parametrize("drift", DRIFTS)
def test_every_sort_of_drift_is_named_mended_and_reported(index, drift):
    trust = publish("Marlow Trust")
    drain()
    sql, request, kind = DRIFTS[drift]
    spoil(index, sql.format(key=key(trust)), lambda e: request(e, index.names, key(trust)))

    told = audit(index, repair=True)
    assert (getattr(told, kind), told.keys, told.left) == ([key(trust)], [key(trust)], [])
    assert audit(index).keys == []
    assert found("trust") == ["Marlow Trust"]
    assert status()["audit"][kind] == 1


def test_a_document_that_nobody_knows_goes_with_its_passages(index):
    publish("Marlow Trust")
    drain()
    ghost = page(9, "Ghost trust")
    with index.writing() as writing:
        writing.put([Preparer(NOTHING).prepare(ghost)])
    assert "Ghost trust" in found("trust")

    assert audit(index, repair=True).extra == ["a.b:9"]
    assert (found("trust"), index.counts()["passages"]) == (["Marlow Trust"], 1)


def test_passages_alone_that_nobody_knows_go(index):
    trust = publish("Marlow Trust")
    drain()
    sql = "INSERT INTO passage (key, document, digest, chatbot, record) VALUES ('a.b:9#a', 1, 'x', 1, '{}')"
    ghost = {"key": "a.b:9#a", "document": "a.b:9", "digest": "x", "chatbot": True}
    spoil(index, sql, lambda e: e.index(index=index.names.passages, id="a.b:9#a", document=ghost))
    assert audit(index, repair=True).extra == ["a.b:9"]
    if index.name == "elasticsearch":
        assert index.counts()["passages"] == 1
    assert found("trust") == ["Marlow Trust"]
    assert trust.name == "Marlow Trust"


@pytest.mark.elasticsearch
@pytest.mark.parametrize("index", ["elasticsearch"], indirect=True)
def test_a_generation_says_what_it_was_made_for(index):
    publish("Marlow Trust")
    drain()
    current = index.current()
    with index.cluster.asked() as elastic:
        told = elastic.indices.get_mapping(index=current.both).body
        state = elastic.get(index=current.content, id=STATE_ID)["_source"]["state"]
        aliases = elastic.indices.get_alias(index=current.content)[current.content]["aliases"]
    assert {each["mappings"]["dynamic"] for each in told.values()} == {"strict"}
    [meta] = {tuple(sorted(each["mappings"]["_meta"].items())) for each in told.values()}
    assert dict(meta).keys() == {"schema", "embedding_model", "embedding_size"}
    assert dict(meta)["schema"] in current.content
    assert current.made_at - clock.now() < timedelta(minutes=1)
    assert aliases.keys() == {index.names.content, f"{current.content}-writing"}
    assert state["entry"] == index.stands().entry


@pytest.mark.elasticsearch
@pytest.mark.parametrize("index", ["elasticsearch"], indirect=True)
def test_a_writer_that_comes_late_makes_no_index(index):
    """Its generation has been taken back or wiped meanwhile."""
    publish("Marlow Trust")
    drain()
    state = index.state()
    index.drop()
    late = ElasticWriting(index.cluster, state, LocalVectors(index.local), building=False)
    late.put([Preparer(NOTHING).prepare(page(9, "Late"))])
    with pytest.raises(backends.BackendDown):
        late.send()
    assert everything(index) == []


@pytest.mark.elasticsearch
@pytest.mark.parametrize("index", ["elasticsearch"], indirect=True)
def test_a_later_write_is_not_overtaken_by_an_earlier_one(index):
    """Two hosts: one stood still with an old document in hand while the other went on."""
    trust = publish("Marlow Trust")
    drain()
    slow = ElasticIndex.from_settings()
    state = slow.state()
    old = Preparer(state.protected).prepare(TrustSource().document(trust))
    late = ElasticWriting(slow.cluster, state, LocalVectors(slow.local), building=False)
    late.put([old])
    note([key(trust)])
    Organisation.objects.filter(pk=trust.pk).update(name="Wend Trust")
    drain()
    late.send()
    assert found("trust") == ["Wend Trust"]
