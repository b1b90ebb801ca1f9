"""What a generation was made for: mappings and the model of its vectors. Another schema, another generation."""

import hashlib
import json
from functools import cache
from typing import Any

from elasticsearch.dsl import Document

from portal.search import analysis
from portal.search.embedding import LOCAL, model_name, vectors_name

from .mapping import content_class
from .passages import mapping_of

LOCAL_SIZE = 384


def vector_size() -> int | None:
    """None where only the endpoint knows."""
    return LOCAL_SIZE if model_name() == LOCAL else None


def schema_hash() -> str:
    return _hash(content_class(), vectors_name(), vector_size())


@cache
def _hash(content: type[Document], model: str, size: int | None) -> str:
    told = [analysis.VERSION, content._doc_type.mapping.to_dict(), mapping_of(size), model]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:8]


def meta() -> dict[str, Any]:
    return {"schema": schema_hash(), "embedding_model": vectors_name(), "embedding_size": vector_size()}


def content_mapping() -> dict[str, Any]:
    return {**content_class()._doc_type.mapping.to_dict(), "_meta": meta()}


def passage_mapping() -> dict[str, Any]:
    return {**mapping_of(vector_size()), "_meta": meta()}
