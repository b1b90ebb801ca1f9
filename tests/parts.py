"""Parts that a project might put in place of ours, named by dotted paths in tests."""

import hashlib
import json

import numpy as np
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.language_models import GenericFakeChatModel
from langchain_core.messages import AIMessage
from langchain_core.retrievers import BaseRetriever


class Named(BaseRetriever):
    """Always the same passages."""

    keys: tuple[str, ...]

    def _get_relevant_documents(self, query, *, run_manager):
        return [
            Document(id=key, page_content="", metadata={"score": -place})
            for place, key in enumerate(self.keys)
        ]


def nursery():
    return Named(keys=("content.standardpage:hidden#0", "nowhere#0", "content.standardpage:nursery#1"))


class Broken(BaseRetriever):
    def _get_relevant_documents(self, query, *, run_manager):
        raise ConnectionError(f"{query} went to a server that is away")


class Words(Embeddings):
    """A text by the words that it holds, each in a place of its own."""

    def embed_documents(self, texts):
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text):
        row = np.zeros(64)
        for word in text.lower().split():
            row[hashlib.sha256(word.encode()).digest()[0] % 64] += 1
        return row.tolist()


def writer():
    reply = {"sentences": [{"text": "The Harbour scheme does not pay for childcare.", "sources": [1]}]}
    return GenericFakeChatModel(messages=iter(lambda: AIMessage(json.dumps(reply)), None))
