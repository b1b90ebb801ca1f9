"""Search over everything that is published.

::

    response = search(SearchRequest(q="family support", kinds=("vacancy",), status=("open",)))

Apps register documents and fields in their ``documents.py`` (see ``portal.search.documents`` and
``portal.search.fields``); nothing else of theirs is known here.
"""

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .request import SearchRequest
    from .response import SearchResponse


def search(request: "SearchRequest", now: datetime | None = None, *, facets: bool = True) -> "SearchResponse":
    """What the request finds at ``now``. Never raises for anything that a person can ask. Facets cost their
    labels: who shows none asks for none."""
    from .engine import search as run

    return run(request, now, facets=facets)


def visible(key: str, now: datetime | None = None) -> bool:
    """Whether a document (``app.model:pk``) or passage (``…#anchor``) may be found by anyone at ``now``."""
    from .engine import visible as ask

    return ask(key, now)
