"""Where the finders are."""

from django import template
from django.utils.translation import gettext as _

from careers.finder.blocks import OUTCOMES
from careers.models import FinderPage
from portal.pages.restricting import open_to_all

register = template.Library()


@register.simple_tag
def finders() -> list[FinderPage]:
    """Every finder that may be used now, in the order of the tree."""
    return list(open_to_all(FinderPage.objects.live()).order_by("path"))


@register.filter
def outcome(code: str | None) -> str:
    """An outcome in the editor's words; None is a thing that the table does not speak of."""
    return str(dict(OUTCOMES)[code]) if code else _("Not there")
