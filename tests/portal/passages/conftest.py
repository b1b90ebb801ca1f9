from datetime import date

import pytest

from portal.passages.indexed import index
from portal.passages.memory import MemoryStore
from portal.passages.store import entries_of
from portal.search.prepared import Preparer
from portal.search.types import Document, Passage


def page(
    slug: str, title: str, *sections: tuple[str, str], questions: tuple[str, ...] = (), passage=None, **fields
) -> Document:
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
        kind="page",
        title=title,
        url=f"/{slug}/",
        questions=questions,
        passages=passages,
        **fields,
    )


@pytest.fixture
def make_page():
    return page


@pytest.fixture
def store_of():
    return lambda *documents: MemoryStore(entry for document in documents for entry in entries_of(document))


@pytest.fixture
def put(settings, tmp_path):
    """Writes pages into an index of its own on this machine."""
    settings.CAREWAY_INDEX_DIR = tmp_path
    index().take_over(index().new_generation())

    def put(*documents):
        with index().writing() as writing:
            writing.put(Preparer(frozenset()).prepare(document) for document in documents)

    return put
