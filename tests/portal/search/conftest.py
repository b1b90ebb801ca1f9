import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from portal.search import fields as field_module
from portal.search.analysis import BUILT_IN
from portal.search.backends import Position
from portal.search.elastic import ElasticIndex
from portal.search.embedded import EmbeddedIndex
from portal.search.prepared import Preparer
from portal.search.types import Document
from tests.portal.search.corpus import FIELDS, NOW
from tests.portal.search.reference import ReferenceIndex


@pytest.fixture
def corpus_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the corpus's own fields, whatever the apps have registered."""
    monkeypatch.setattr(field_module.fields, "_items", dict(FIELDS))


def filled(folder: Path, documents: list[Document]) -> EmbeddedIndex:
    index = EmbeddedIndex(folder)
    generation = index.new_generation()
    preparer = Preparer(BUILT_IN)
    with generation.writing() as writing:
        writing.protect(BUILT_IN)
        writing.put([preparer.prepare(document) for document in documents])
        writing.advance(Position(0, NOW.timestamp()), [])
    index.take_over(generation)
    return index


Build = Callable[[list[Document]], object]


def clusters() -> list[str]:
    return os.environ.get("ELASTICSEARCH_TEST_URLS", "").replace(",", " ").split()


@contextmanager
def filled_cluster(url: str, folder: Path, documents: list[Document]) -> Iterator[ElasticIndex]:
    """An index of its own on a real server, dropped afterwards; the embedded one stands by as always."""
    filled(folder, documents)
    index = ElasticIndex(url, f"test-{secrets.token_hex(4)}", folder)
    generation = index.new_generation()
    preparer = Preparer(BUILT_IN)
    with generation.writing() as writing:
        writing.protect(BUILT_IN)
        writing.put([preparer.prepare(document) for document in documents])
        writing.advance(Position(0, NOW.timestamp()), [])
    index.take_over(generation)
    try:
        yield index
    finally:
        index.elastic.options(ignore_status=404).indices.delete(
            index=[generation.alias, f"{index.prefix}-state"]
        )


ENGINES = ["reference", "embedded", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)]


@pytest.fixture(params=ENGINES)
def build(request: pytest.FixtureRequest, tmp_path: Path, corpus_fields: None) -> Iterator[Build]:
    """Makes an index of the backend under test from documents."""
    if request.param == "reference":
        yield ReferenceIndex
    elif request.param == "embedded":
        yield lambda documents: filled(tmp_path, documents)
    elif not clusters():
        pytest.skip("ELASTICSEARCH_TEST_URLS names no server")
    else:
        with ExitStack() as stack:
            yield lambda documents: stack.enter_context(filled_cluster(clusters()[0], tmp_path, documents))
