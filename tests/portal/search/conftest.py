import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

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
        index.drop()


SERVER = pytest.mark.elasticsearch
MISSING = pytest.param(
    "", marks=[SERVER, pytest.mark.skip("ELASTICSEARCH_TEST_URLS names no server")], id="elasticsearch"
)
SERVERS = [pytest.param(url, marks=SERVER, id=f"elasticsearch@{url[-4:]}") for url in clusters()] or [MISSING]
ENGINES = ["reference", "embedded", *SERVERS]


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, list[Document]], Any]]:
    """A backend's index of some documents, made once and only read: a server takes a second to make one."""
    made: dict[tuple[str, int], tuple[list[Document], Any]] = {}
    with ExitStack() as stack:

        def fill(engine: str, documents: list[Document]) -> Any:
            if engine == "reference":
                return ReferenceIndex(documents)
            folder = tmp_path_factory.mktemp("index")
            if engine == "embedded":
                return filled(folder, documents)
            return stack.enter_context(filled_cluster(engine, folder, documents))

        def once(engine: str, documents: list[Document]) -> Any:
            known = (engine, id(documents))
            if known not in made:
                made[known] = (documents, fill(engine, documents))
            return made[known][1]

        yield once


@pytest.fixture(params=ENGINES)
def build(request: pytest.FixtureRequest, filled_once: Any, corpus_fields: None) -> Build:
    """Gives the index of the backend under test over a list of documents."""
    return lambda documents: filled_once(request.param, documents)
