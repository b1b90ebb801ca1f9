"""Which embeddings this site uses, and what happens when they cannot be had."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from django.conf import settings

from portal.dotted import is_dotted, part_at
from portal.search.embedding import model_name

from .errors import EmbeddingUnavailable

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

log = logging.getLogger(__name__)
RETRY_AFTER = 60.0
MOST_KNOWN = 4_000
"""About 7 MB. What is longest known goes first."""
_known: dict[tuple[str, str], np.ndarray] = {}
_knowing = threading.Lock()


@cache
def embeddings() -> "Embeddings":
    """LangChain embeddings as the settings name them: the local model, a part of the project, or a compatible endpoint."""
    named = settings.CAREWAY_EMBEDDING_MODEL
    if named == "local":
        return local()
    if is_dotted(named):
        return part_at(named)  # type: ignore[no-any-return]
    from .remote import compatible_endpoint

    return compatible_endpoint()


@cache
def local() -> "Embeddings":
    try:
        from .minilm import MiniLmEmbeddings
    except ImportError as error:
        raise EmbeddingUnavailable(str(error)) from error
    return MiniLmEmbeddings()


@dataclass(slots=True)
class Embedder:
    """Texts to vectors. After a failure it does not try for a minute."""

    model: Callable[[], "Embeddings"]
    failed_at: float = -RETRY_AFTER
    reason: str = ""

    def __call__(self, texts: list[str]) -> np.ndarray:
        """One unit row a text. Raises ``EmbeddingUnavailable``."""
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        if time.monotonic() - self.failed_at < RETRY_AFTER:
            raise EmbeddingUnavailable(self.reason)
        try:
            rows = np.asarray(self.model().embed_documents(texts), dtype=np.float32)
        except Exception as error:
            self.failed_at, self.reason = time.monotonic(), str(error)
            log.warning("embedding.unavailable", extra={"reason": str(error)})
            raise EmbeddingUnavailable(str(error)) from error
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return rows / np.where(lengths == 0, 1, lengths)

    def forget(self) -> None:
        self.failed_at, self.reason = -RETRY_AFTER, ""


embed = Embedder(embeddings)
embed_here = Embedder(local)
"""By this machine's own model, whatever the settings name."""


def embed_known(texts: list[str]) -> np.ndarray:
    """As ``embed``, for texts of pages that are asked for again and again."""
    model = model_name()
    with _knowing:
        rows = {text: _known[model, text] for text in texts if (model, text) in _known}
    new = [text for text in dict.fromkeys(texts) if text not in rows]
    rows |= dict(zip(new, embed(new), strict=True))
    with _knowing:
        _known.update({(model, text): rows[text] for text in new})
        for oldest in list(islice(_known, max(len(_known) - MOST_KNOWN, 0))):
            del _known[oldest]
    return np.stack([rows[text] for text in texts])


def embed_or_none(text: str) -> np.ndarray | None:
    """The vector of a question, or None when keywords must do."""
    try:
        return embed([text])[0]
    except EmbeddingUnavailable:
        return None


def forget() -> None:
    """Reads the settings afresh and tries again at once (tests, changed settings)."""
    embeddings.cache_clear()
    part_at.cache_clear()
    embed.forget()
    embed_here.forget()
