"""What other sites do, re-implemented over the same documents."""

from portal import clock
from portal.judging.systems import System
from portal.search.sources import all_documents
from portal.search.types import Document

from .bm25 import Bm25
from .phrases import Phrases
from .prefixes import Prefixes
from .wagtail import OwnSearch


def public_documents() -> list[Document]:
    now = clock.now()
    return [document for some in all_documents() for document in some if document.visible.holds(now)]


def baselines(documents: list[Document]) -> list[System]:
    own = OwnSearch({document.key: document.url for document in documents})
    return [
        System("bm25", "BM25 over all text", Bm25(documents).rank, is_baseline=True),
        System("prefixes", "All terms, title and employer", Prefixes(documents).rank, is_baseline=True),
        System("phrases", "Phrase in title, place, text", Phrases(documents).rank, is_baseline=True),
        System("wagtail", "Wagtail's own search", own.rank, is_baseline=True),
    ]
