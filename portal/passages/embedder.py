"""Which embeddings this site uses, and what happens when they cannot be had."""

import logging
import time
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from django.conf import settings

from portal.search.embedding import model_name

from .errors import EmbeddingUnavailable

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

log = logging.getLogger(__name__)
RETRY_AFTER = 60.0
MOST_KNOWN = 20_000
_known: dict[tuple[str, str], np.ndarray] = {}


@dataclass(slots=True)
class _Failure:
    at: float = -RETRY_AFTER
    reason: str = ""


_failure = _Failure()


@cache
def embeddings() -> "Embeddings":
    """LangChain embeddings as the settings name them: the local model, or a compatible endpoint."""
    if settings.CAREWAY_EMBEDDING_MODEL == "local":
        try:
            from .minilm import MiniLmEmbeddings
        except ImportError as error:
            raise EmbeddingUnavailable(str(error)) from error
        return MiniLmEmbeddings()
    from .remote import compatible_endpoint

    return compatible_endpoint()


def embed(texts: list[str]) -> np.ndarray:
    """One unit row a text. Raises ``EmbeddingUnavailable``; after a failure it does not try for a minute."""
    if not texts:
        return np.zeros((0, 0), dtype=np.float32)
    if time.monotonic() - _failure.at < RETRY_AFTER:
        raise EmbeddingUnavailable(_failure.reason)
    try:
        rows = np.asarray(embeddings().embed_documents(texts), dtype=np.float32)
    except Exception as error:
        _failure.at, _failure.reason = time.monotonic(), str(error)
        log.warning("embedding.unavailable", extra={"reason": str(error)})
        raise EmbeddingUnavailable(str(error)) from error
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths == 0, 1, lengths)


def embed_known(texts: list[str]) -> np.ndarray:
    """As ``embed``, for texts of pages that are asked for again and again."""
    if len(_known) > MOST_KNOWN:
        _known.clear()
    new = [text for text in dict.fromkeys(texts) if (model_name(), text) not in _known]
    for text, row in zip(new, embed(new), strict=True):
        _known[model_name(), text] = row
    return np.stack([_known[model_name(), text] for text in texts])


def embed_or_none(text: str) -> np.ndarray | None:
    """The vector of a question, or None when keywords must do."""
    try:
        return embed([text])[0]
    except EmbeddingUnavailable:
        return None


def forget() -> None:
    """Reads the settings afresh and tries again at once (tests, changed settings)."""
    embeddings.cache_clear()
    _failure.at, _failure.reason = -RETRY_AFTER, ""
