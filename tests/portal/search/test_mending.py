"""Columns that follow a write are the columns that a new reading would make."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given

from portal.search.embedded.columns import Columns, build
from portal.search.embedded.mending import mended
from portal.search.fields import fields
from tests.fuzzing import fuzzed
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import DOCUMENTS, advert
from tests.portal.search.drawing import documents

pytestmark = pytest.mark.usefixtures("corpus_fields")


def alike(a: object, b: object) -> bool:
    if isinstance(a, np.ndarray):
        return a.dtype == b.dtype and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")  # type: ignore[union-attr]
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(alike(a[name], b[name]) for name in a)  # type: ignore[attr-defined,index]
    if not dataclasses.is_dataclass(a):
        return a == b
    compared = [part.name for part in dataclasses.fields(a) if part.compare]
    return all(alike(getattr(a, name), getattr(b, name)) for name in compared)


@fuzzed(60)
@given(documents(), documents())
def test_changed_rows_alone_make_the_same_columns(before, after):
    """Documents of the same key take each other's place; the third of the old ones goes."""
    known = dict(fields.items())
    old = dict(enumerate(before, 1))
    new = dict(enumerate(after, len(before) + 1))
    replaced = {document.key for document in after}
    gone = [number for number, d in old.items() if d.key in replaced or number % 3 == 0]
    whole = {number: d for number, d in {**old, **new}.items() if number not in gone}

    assert alike(mended(build(old, known), gone, build(new, known)), build(whole, known))


def test_a_search_after_a_write_reads_the_changed_documents_alone(tmp_path, monkeypatch):
    from portal.search.analysis import BUILT_IN
    from portal.search.embedded import cache
    from portal.search.prepared import Preparer

    index = filled(tmp_path, DOCUMENTS)
    with index.reading() as reader:
        size = reader.columns.size
    read: list[str] = []
    monkeypatch.setattr(cache, "load", lambda record, load=cache.load: read.append(record) or load(record))
    with index.writing() as writing:
        writing.put([Preparer(BUILT_IN).prepare(advert(900, "Night worker"))])
        writing.remove([DOCUMENTS[0].key])
    with index.reading() as reader:
        columns: Columns = reader.columns

    assert (len(read), columns.size) == (1, size)
    assert "careers.vacancy:900" in columns.keys
    assert DOCUMENTS[0].key not in columns.keys
