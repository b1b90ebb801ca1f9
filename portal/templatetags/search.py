"""Labels of search results."""

from django import template

from portal.search.following import in_words, parameters_of
from portal.search.kinds import ONE, STATUSES
from portal.search.request import SearchRequest
from portal.search.response import Highlight, Hit

register = template.Library()


@register.filter
def kind_label(kind: str) -> str:
    return str(ONE.get(kind, kind))


@register.filter
def status_label(status: str) -> str:
    return str(STATUSES.get(status, status))


@register.filter
def body_highlights(hit: Hit) -> list[Highlight]:
    """Where the words stand in the text; the title shows its own."""
    return [piece for piece in hit.highlights if piece.field == "body"]


@register.filter
def search_in_words(request: SearchRequest) -> str:
    return in_words(request)


@register.filter
def search_parameters(request: SearchRequest) -> list[tuple[str, str]]:
    """For the hidden fields of a form that follows it."""
    return parameters_of(request)
