"""Labels of search results."""

from django import template

from portal.search.kinds import ONE, STATUSES

register = template.Library()


@register.filter
def kind_label(kind: str) -> str:
    return str(ONE.get(kind, kind))


@register.filter
def status_label(status: str) -> str:
    return str(STATUSES.get(status, status))
