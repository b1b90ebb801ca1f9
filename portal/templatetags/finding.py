"""What a page shows of other things: asked of the search, never of their tables. ``{% load finding %}``."""

import re
from urllib.parse import unquote

from django import template

from portal.search.related import found, things
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse

register = template.Library()
MOST_WORDS = 6


@register.simple_tag
def find(
    kind: str, size: int = 3, status: str = "", sort: str = "relevance", **filters: str
) -> SearchResponse | None:
    """``{% find "vacancy" status="open" role=page.role.slug as jobs %}``; see ``things`` for what is None."""
    return found(it=things(kind, size, status, sort, **filters))["it"]


@register.simple_tag
def resembling(path: str) -> SearchResponse | None:
    """Pages that hold the words of an address that leads nowhere; its last part says most."""
    words = re.findall(r"[^\W\d_]{3,}", unquote(path.rstrip("/").rpartition("/")[2]))[:MOST_WORDS]
    asked = SearchRequest(q=" ".join(words), page_size=3, read=False) if words else None
    return found(it=asked)["it"]
