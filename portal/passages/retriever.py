"""Retrieval through LangChain's own interface. A project's own retriever takes this one's place by a dotted path."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime

import numpy as np
from django.conf import settings
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from portal import clock
from portal.dotted import part_at

from .embedder import embed_or_none
from .retrieval import PASSAGES_A_PAGE, Found, Retrieved, at_most, best_of, candidates, with_vectors
from .store import PassageStore
from .weights import Weights

log = logging.getLogger(__name__)


class HybridRetriever(BaseRetriever):
    """Words and vectors, visibility and expiry inside both. Metadata hold the whole ``found``."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    store: PassageStore
    limit: int | None = 8
    of_a_page: int | None = PASSAGES_A_PAGE
    weights: Weights | None = None

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,
        now: datetime | None = None,
        vector: np.ndarray | None = None,
    ) -> list[Document]:
        if vector is None:
            vector = embed_or_none(query)
        found = candidates(self.store, query, now or clock.now(), vector, self.weights)
        if self.of_a_page is not None:
            found = at_most(found, self.of_a_page)
        return [as_langchain(item) for item in found[: self.limit]]


def as_langchain(found: Found) -> Document:
    passage = found.entry.passage
    return Document(
        id=passage.key,
        page_content=passage.text,
        metadata={
            "title": found.entry.title,
            "heading": passage.heading,
            "url": passage.url,
            "score": found.score,
            "found": found,
        },
    )


def retrieve(
    store: PassageStore,
    question: str,
    now: datetime,
    *,
    limit: int = 8,
    of_a_page: int = PASSAGES_A_PAGE,
    weigh: Callable[[Found], float] | None = None,
    weights: Weights | None = None,
) -> Retrieved:
    """What the chatbot reads: the best passages that are public at ``now``, at most two of one page, best first."""
    vector = embed_or_none(question)
    found = found_by_the_site(store, question, now, vector, weights)
    return with_vectors(best_of(found, limit=limit, of_a_page=of_a_page, weigh=weigh), store, vector)


def found_by_the_site(
    store: PassageStore, question: str, now: datetime, vector: np.ndarray | None, weights: Weights | None
) -> list[Found]:
    """By ``CAREWAY_RETRIEVER``, a ``BaseRetriever`` whose documents bear the keys of passages as ids, best first;
    by our own where none is named, or where it fails."""
    if settings.CAREWAY_RETRIEVER:
        try:
            return known(store, part_at(settings.CAREWAY_RETRIEVER).invoke(question), now, vector)
        except Exception as error:
            # Its message may hold the question.
            log.warning("retriever.failed", extra={"reason": type(error).__name__})
    ours = HybridRetriever(store=store, limit=None, of_a_page=None, weights=weights)
    return [document.metadata["found"] for document in ours.invoke(question, now=now, vector=vector)]


def known(
    store: PassageStore, documents: Iterable[Document], now: datetime, vector: np.ndarray | None
) -> list[Found]:
    """Of what a foreign retriever names, the passages that are public. Their nearness is measured here: the gate is
    calibrated on it. A ``score`` among the metadata orders them; without one, nearness does."""
    scores: dict[str, float | None] = {each.id: each.metadata.get("score") for each in documents if each.id}
    public = store.public(scores, now)
    cosines = store.nearest(vector, now, 1, public) if vector is not None else {}
    found = []
    for key, entry in store.entries(key for key in scores if key in public).items():
        score, cosine = scores[key], cosines.get(key, 0.0)
        found.append(Found(entry, cosine if score is None else score, cosine, keyword=0.0))
    return sorted(found, key=lambda item: (-item.score, item.entry.key))
