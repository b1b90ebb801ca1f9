"""The passages on the cluster are those on this machine: found by the same words and meanings, worth the same."""

import secrets
import tomllib
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import content
from portal.passages.bm25 import Statistics, bm25
from portal.passages.clustered import ClusterStore
from portal.passages.embedder import embed
from portal.passages.filling import fill
from portal.passages.indexed import IndexedStore, index
from portal.passages.retriever import retrieve
from portal.passages.standby import StandbyStore
from portal.passages.store import current_store
from portal.search.analysis import BUILT_IN
from portal.search.backends import BackendDown, Position
from portal.search.elastic import ElasticIndex
from portal.search.prepared import Preparer
from portal.search.types import Document, Passage, Span
from tests.portal.search.conftest import clusters

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PAGES = Path(content.__file__).parent / "packs" / "starter" / "page"
READ = (
    "criminal-record",
    "age-and-background",
    "applying-well",
    "pay-explained",
    "interviews",
    "coming-back",
)
QUESTIONS = """
does an old conviction stop me working with children|caution when I was young|who decides about my record
am I too old to train|is there an upper age limit|I am in year 11 what now|changing career at forty
what do I write in a supporting statement|do I need references|how long is the form|should I say about a gap
how is pay worked out|what is a pay scale|do I get paid more each year|pro rata meaning|travel costs
what do they ask at interview|is there a panel of young people|how do I prepare|what should I wear
I left the register years ago|return to social work|do I have to do more training to come back|update my skills
DBS|registration|spent|filtered|Unlock|children's barred list
""".strip().replace("\n", "|").split("|")  # fmt: skip
pytestmark = [pytest.mark.elasticsearch, pytest.mark.django_db]


def page(name: str, **more) -> Document:
    told = tomllib.loads((PAGES / f"{name}.toml").read_text())
    key = f"content.standardpage:{name}"
    sections = [part for part in told["body"] if part.get("heading") and part.get("text")]
    passages = tuple(
        Passage(
            f"{key}#{number}", part["heading"], part["text"], f"/{name}/", tuple(part.get("questions", ())),
            reviewed_on=date(2026, 11, 1),
        )
        for number, part in enumerate(sections)
    )  # fmt: skip
    questions = tuple(told.get("questions_answered", ()))
    return Document(key, "page", told["title"], f"/{name}/", questions=questions, passages=passages, **more)


HIDDEN = page("privacy", visible=Span("visible", None, NOW - timedelta(days=1)))


@pytest.fixture(params=clusters() or ["none"], scope="module")
def stores(request, tmp_path_factory, django_db_setup, django_db_blocker):
    """The same pages on this machine and on a real cluster, with vectors made once."""
    if request.param == "none":
        pytest.skip("ELASTICSEARCH_TEST_URLS names no server")
    from django.test.utils import override_settings

    folder, prefix = tmp_path_factory.mktemp("passages"), f"test-{secrets.token_hex(4)}"
    with django_db_blocker.unblock():
        prepared = [Preparer(BUILT_IN).prepare(document) for document in [*map(page, READ), HIDDEN]]
    chosen = {
        "CAREWAY_INDEX_DIR": folder, "CAREWAY_INDEX_PREFIX": prefix, "ELASTICSEARCH_URL": request.param,
        "CAREWAY_ELASTICSEARCH_SECONDS": 30,
    }  # fmt: skip
    with ExitStack() as stack:
        stack.enter_context(override_settings(**chosen))
        elastic = ElasticIndex.from_settings()
        stack.callback(elastic.drop)
        for one in (index(), elastic):
            generation = one.new_generation()
            with generation.writing() as writing:
                writing.protect(BUILT_IN)
                writing.put(prepared)
                writing.advance(Position(0, NOW.timestamp()), [])
            one.take_over(generation)
        while fill():
            pass
        assert elastic.take_vectors(gives_way=lambda: True) == 0
        assert elastic.take_vectors() == elastic.counts()["vectors"] > 0
        yield IndexedStore(index()), ClusterStore(elastic)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_same_passages_answer(stores, question):
    mine, theirs = (retrieve(store, question, NOW) for store in stores)

    assert [found.entry for found in mine.found] == [found.entry for found in theirs.found]
    for one, other in zip(mine.found, theirs.found, strict=True):
        assert (one.score, one.cosine, one.keyword) == pytest.approx(
            (other.score, other.cosine, other.keyword), abs=1e-5
        )
    assert mine.found
    assert not theirs.by_words_alone


def test_what_is_over_is_in_neither_half_and_was_before(stores):
    keys = {passage.key for passage in HIDDEN.passages}
    asked = "what do you keep about me and for how long"
    [vector] = embed([asked])
    for store in stores:
        then = NOW - timedelta(days=2)
        assert keys & {key for key, _ in store.keyword("cookies records kept", then, 50)}
        assert not keys & {key for key, _ in store.keyword("cookies records kept", NOW, 50)}
        assert keys <= store.nearest(vector, then, 500).keys()
        assert not keys & store.nearest(vector, NOW, 500, keys).keys()
        assert store.public(keys, then) == keys
        assert store.public(keys, NOW) == set()


def test_the_best_so_many_are_given_and_those_that_were_named(stores):
    [vector] = embed(["criminal record"])
    last = "content.standardpage:coming-back#0"
    for store in stores:
        assert len(store.nearest(vector, NOW, 3)) == 3
        found = store.nearest(vector, NOW, 3, [last, "content.standardpage:none#0"])
        assert set(found) - set(store.nearest(vector, NOW, 3)) == {last}


def test_an_unknown_passage_is_no_entry(stores):
    assert [store.entries(["a.b:1#c"]) for store in stores] == [{}, {}]


def test_a_cluster_that_is_away_leaves_the_question_to_this_machine(stores):
    class Away:
        def __getattr__(self, name):
            def refuse(*args, **kwargs):
                raise BackendDown("away")

            return refuse

    mine, _ = stores
    both = StandbyStore(Away(), mine)
    asked = "who decides about my record"
    assert retrieve(both, asked, NOW) == retrieve(mine, asked, NOW)


def test_the_site_asks_its_cluster_where_it_has_one(settings):
    settings.CAREWAY_SEARCH_BACKEND = "elasticsearch"
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    assert isinstance(current_store().first, ClusterStore)


def test_a_word_in_every_passage_is_worth_next_to_nothing():
    known = Statistics(10, 20.0, {"care": 10, "spaniel": 1})
    weights = {"body": 1.0}
    rare, common = (bm25([term], {"body": f"{term} care"}, weights, known) for term in ("spaniel", "care"))
    assert rare > 1000 * common
