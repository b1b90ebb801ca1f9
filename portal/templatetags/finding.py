"""What a page shows of other things: asked of the search, never of their tables. ``{% load finding %}``."""

from django import template

from portal.search.related import found, things
from portal.search.response import SearchResponse

register = template.Library()


@register.simple_tag
def find(
    kind: str, size: int = 3, status: str = "", sort: str = "relevance", **filters: str
) -> SearchResponse | None:
    """``{% find "vacancy" status="open" role=page.role.slug as jobs %}``; see ``things`` for what is None."""
    return found(it=things(kind, size, status, sort, **filters))["it"]
