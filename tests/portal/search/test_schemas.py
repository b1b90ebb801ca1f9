"""Every field that an app registers can be filtered, counted and sorted by on each engine; none is on one alone."""

import sqlite3
from contextlib import closing

import pytest

from portal.search.elastic.mapping import content_class
from portal.search.elastic.passages import TEXTS as PASSAGE_TEXTS
from portal.search.elastic.passages import mapping_of
from portal.search.elastic.schema import schema_hash
from portal.search.embedded.columns import build
from portal.search.embedded.schema import VECTORS, create
from portal.search.fields import Field, Type, fields
from portal.search.prepared import TEXTS
from tests.portal.search.corpus import DOCUMENTS


def properties(mapping: dict) -> dict:
    return mapping["properties"]


@pytest.fixture
def content() -> dict:
    return properties(content_class()._doc_type.mapping.to_dict())


@pytest.fixture
def tables() -> dict[str, set[str]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        create(connection)
        names = ("document", "words", "passage", "passage_words", *VECTORS)
        return {name: {row[1] for row in connection.execute(f"PRAGMA table_info({name})")} for name in names}


def on_the_cluster(content: dict) -> set[str]:
    """Registered names that the mapping holds, whatever it calls them."""
    return {name.partition("_")[2] for name in content if name.startswith(("has_", "low_", "dated_"))}


def in_memory() -> set[str]:
    columns = build(dict(enumerate(DOCUMENTS)), dict(fields.items()))
    return {*columns.keywords, *columns.low, *columns.dated}


def test_registry_mapping_and_columns_hold_the_same_fields(content):
    registered = {name for name, _ in fields.items()}
    assert len(registered) > 15
    assert on_the_cluster(content) == registered
    assert in_memory() == registered


def test_a_field_has_the_same_shape_on_both_engines(content):
    columns = build(dict(enumerate(DOCUMENTS)), dict(fields.items()))
    for name, field in fields.items():
        if field.dated:
            shape = properties(content[f"dated_{name}"])
            assert {"start", "end", *(["low", "high"] if field.is_range else ["value"])} == shape.keys()
        elif field.is_range:
            assert {content[f"low_{name}"]["type"], content[f"high_{name}"]["type"]} == {"double"}
            assert name in columns.low
            assert name in columns.high
        else:
            assert content[f"has_{name}"]["type"] == "keyword"
            assert name in columns.keywords


def test_words_stand_in_the_same_columns(content, tables):
    assert tables["words"] == {*TEXTS, "exact"}
    for name in (*TEXTS, "exact"):
        assert content[name]["analyzer"] == "whitespace"
        assert ("copy_to" in content[name]) == (name != "exact")
    assert tables["passage_words"] == {*PASSAGE_TEXTS}


def test_passages_and_their_vectors_are_kept_alike(tables):
    mapping = properties(mapping_of(384))
    assert {"key", "digest", "document", "chatbot"} <= tables["passage"] & mapping.keys()
    vector = properties(mapping["vectors"])["vector"]
    assert (vector["type"], vector["dims"]) == ("dense_vector", 384)
    assert (vector["similarity"], vector["index_options"]) == ("dot_product", {"type": "flat"})
    assert {"passage", "digest", "vector"} <= tables["vector"]


def test_all_that_is_dear_to_make_moves_into_a_new_generation(tables):
    """By name, and with what tells whether it still stands."""
    for name, columns in VECTORS.items():
        assert {*columns.split(", ")} == tables[name]
        assert {"passage", "digest", "model"} <= tables[name]


def test_nothing_is_mapped_that_nobody_wrote_down(content):
    assert content_class()._doc_type.mapping.to_dict()["dynamic"] == "strict"
    assert mapping_of(384)["dynamic"] == "strict"
    assert {name for name, how in content.items() if how.get("enabled") is False} == {"stored", "state"}


def test_a_field_more_or_another_model_is_another_generation(monkeypatch, settings):
    before = schema_hash()
    settings.CAREWAY_EMBEDDING_MODEL = "another-model"
    other_model = schema_hash()
    settings.CAREWAY_EMBEDDING_MODEL = "local"
    more = {**dict(fields.items()), "colour": Field("Colour", type=Type.KEYWORD)}
    monkeypatch.setattr(fields, "_items", more)
    assert len({before, other_model, schema_hash()}) == 3
