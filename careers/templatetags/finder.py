"""Where the finders are."""

from django import template

from careers.models import FinderPage

register = template.Library()


@register.simple_tag
def finders() -> list[FinderPage]:
    """Every finder that may be used now, in the order of the tree."""
    return list(FinderPage.objects.live().public().order_by("path"))
