"""What a page shows of other things: asked of the search, never of their tables. ``{% load finding %}``."""

from django import template

from portal.search import search
from portal.search.fields import fields
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse

register = template.Library()


@register.simple_tag
def find(
    kind: str, size: int = 3, status: str = "", sort: str = "relevance", **filters: str
) -> SearchResponse | None:
    """Things of a kind that carry these values: ``{% find "vacancy" status="open" role=page.role.slug as jobs %}``.

    A value that is empty, or of a field that nobody registered, cannot be met: the answer is then None, so that
    a page without a role never shows every job there is.
    """
    if any(not value or name not in fields for name, value in filters.items()):
        return None
    request = SearchRequest(
        kinds=(kind,),
        filters={name: (value,) for name, value in filters.items()},
        status=tuple(status.split()),
        sort=sort,
        page_size=size,
    )
    return search(request)
