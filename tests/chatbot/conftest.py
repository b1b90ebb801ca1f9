from datetime import date

import pytest

from portal.passages.memory import MemoryStore
from portal.passages.store import entries_of
from portal.search.types import Document, Passage


@pytest.fixture
def make_page():
    """A page of (heading, text) sections; further fields of passage and document by name."""

    def make(slug, title, *sections, kind="page", questions=(), passage=None, **fields):
        passages = tuple(
            Passage(
                key=f"content.standardpage:{slug}#{n}",
                heading=heading,
                text=text,
                url=f"/{slug}/#{n}",
                **{"reviewed_on": date(2026, 11, 1), **(passage or {})},
            )
            for n, (heading, text) in enumerate(sections)
        )
        return Document(
            key=f"content.standardpage:{slug}",
            kind=kind,
            title=title,
            url=f"/{slug}/",
            questions=questions,
            passages=passages,
            **fields,
        )

    return make


@pytest.fixture
def store_of():
    return lambda *documents: MemoryStore(entry for document in documents for entry in entries_of(document))
