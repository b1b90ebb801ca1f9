"""Retrieval behind LangChain's own interface, for chains of others' making. The chatbot asks ``retrieve`` itself: its
gate needs more than documents."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from portal import clock

from .retrieval import Found, retrieve
from .store import PassageStore


class HybridRetriever(BaseRetriever):
    """Words and vectors, visibility and expiry inside both. Metadata hold the whole ``found``."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    store: PassageStore
    limit: int = 8

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        answer = retrieve(self.store, query, clock.now(), limit=self.limit)
        return [as_langchain(found, by_words_alone=answer.by_words_alone) for found in answer.found]


def as_langchain(found: Found, *, by_words_alone: bool) -> Document:
    passage = found.entry.passage
    return Document(
        id=passage.key,
        page_content=passage.text,
        metadata={
            "title": found.entry.title,
            "heading": passage.heading,
            "url": passage.url,
            "score": found.score,
            "by_words_alone": by_words_alone,
            "found": found,
        },
    )
