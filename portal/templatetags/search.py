"""Labels of search results."""

from django import template

from portal.search.kinds import ONE
from portal.search.response import Highlight, Hit

register = template.Library()


@register.filter
def kind_label(kind: str) -> str:
    return str(ONE.get(kind, kind))


@register.filter
def body_highlights(hit: Hit) -> list[Highlight]:
    """Where the words stand in the text; the title shows its own."""
    return [piece for piece in hit.highlights if piece.field == "body"]
