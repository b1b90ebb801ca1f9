from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portal.search import fields as field_module
from portal.search.analysis import BUILT_IN
from portal.search.backends import Position
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


@pytest.fixture(params=["reference", "embedded"])
def build(request: pytest.FixtureRequest, tmp_path: Path, corpus_fields: None) -> Iterator[Build]:
    """Makes an index of the backend under test from documents."""
    if request.param == "reference":
        yield ReferenceIndex
    else:
        yield lambda documents: filled(tmp_path, documents)
