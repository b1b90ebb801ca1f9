"""The cluster's document for a passage: its words, when it may be quoted, its vectors."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from elasticsearch.dsl import Boolean, DenseVector, Double, Integer, Keyword, MetaField, Nested, Object
from elasticsearch.dsl import Document as ElasticDocument

from portal.search.prepared import Prepared, PreparedPassage

from .mapping import ALWAYS, index_settings, seconds, whitespace

TEXTS = ("heading", "questions", "body")
EXACT = {"type": "flat"}
"""Every vector is compared, so that both engines find the same. An approximate graph only pays beyond 100,000."""


def _properties(size: int | None) -> dict[str, Any]:
    found: dict[str, Any] = {name: whitespace() for name in TEXTS}
    found |= {name: Keyword() for name in ("key", "document", "digest", "vectored")}
    found |= {name: Double() for name in ("visible_start", "visible_end", "until")}
    sized: dict[str, Any] = {"dims": size} if size else {}
    vector = DenseVector(index=True, similarity="dot_product", index_options=EXACT, **sized)
    return {
        **found,
        "chatbot": Boolean(),
        "length": Integer(),
        "stored": Object(enabled=False),
        "vectors": Nested(properties={"vector": vector}),
    }


@cache
def passage_class(size: int | None) -> type[ElasticDocument]:
    """``size`` is that of the vectors; the first one says it where nobody knows."""

    class Meta:
        dynamic = MetaField("strict")

    class Index:
        name = "passage"
        settings = index_settings()

    return type("PassageDocument", (ElasticDocument,), {**_properties(size), "Meta": Meta, "Index": Index})


def mapping_of(size: int | None) -> dict[str, Any]:
    """Vectors are searched and never shown: they stay out of the stored source."""
    mapping: dict[str, Any] = passage_class(size)._doc_type.mapping.to_dict()
    return {**mapping, "_source": {"excludes": ["vectors"]}}


def sources_of(prepared: Prepared) -> dict[str, dict[str, Any]]:
    """What is sent for each passage of one document, vectors apart."""
    span = prepared.document.visible
    shared = {
        "document": prepared.key,
        "visible_start": seconds(span.start, -ALWAYS),
        "visible_end": seconds(span.end, ALWAYS),
    }
    return {passage.key: _source(passage, prepared.record) | shared for passage in prepared.passages}


def _source(passage: PreparedPassage, record: str) -> dict[str, Any]:
    texts = {name: getattr(passage, name) for name in TEXTS}
    return {
        **texts,
        "key": passage.key,
        "digest": passage.digest,
        "chatbot": passage.chatbot,
        "length": sum(len(text.split()) for text in texts.values()),
        "until": seconds(passage.until, ALWAYS),
        "stored": {"record": passage.record, "document": record},
    }


def with_vectors(source: Mapping[str, Any], vectors: list[list[float]]) -> dict[str, Any]:
    return {**source, "vectored": source["digest"], "vectors": [{"vector": vector} for vector in vectors]}
