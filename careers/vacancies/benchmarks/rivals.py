"""What Wagtail itself would find vacancies with, for benchmarks."""

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from modelsearch import index
from modelsearch.backends.elasticsearch8 import SearchBackend

from careers.vacancies.models import Vacancy
from portal.benchmarks.elastic import COUNTED
from portal.search.request import SearchRequest
from portal.search.types import Document

BATCH = 1000
PAGE = 20
FIELDS = [
    index.SearchField("title"),
    index.SearchField("summary"),
    index.SearchField("essential"),
    *(index.FilterField(name) for name in COUNTED),
]


@contextmanager
def modelsearch(url: str, documents: Iterable[Document]) -> Iterator[Callable[[SearchRequest], object]]:
    """Wagtail's search of a model: the page's rows, and the counts of five fields, one request each. The rows stand
    in its index alone, so the database finds none of them: that is kind to it."""
    before, Vacancy.search_fields = Vacancy.search_fields, FIELDS
    backend = SearchBackend({"URLS": [url], "INDEX_PREFIX": f"bench-{secrets.token_hex(4)}_", "TIMEOUT": 60})
    kept = backend.get_index_for_model(Vacancy)
    try:
        kept.put()
        kept.add_model(Vacancy)
        rows = (_row(number, document) for number, document in enumerate(documents, 1))
        while some := list(islice(rows, BATCH)):
            kept.add_items(Vacancy, some)
        kept.refresh()
        kept.es.indices.forcemerge(index=kept.name, max_num_segments=1)

        def find(request: SearchRequest) -> object:
            found = backend.search(request.q, Vacancy.objects.all())
            return list(found[:PAGE]), [found.facet(name) for name in COUNTED]

        yield find
    finally:
        kept.delete()
        Vacancy.search_fields = before


def _row(number: int, document: Document) -> Vacancy:
    chosen = {name: str(document.values.get(name, "")) for name in COUNTED}
    return Vacancy(
        pk=number, title=document.title, summary=document.summary, essential=document.body, **chosen
    )
