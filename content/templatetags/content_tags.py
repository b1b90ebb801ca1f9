"""What content's templates ask of the search: ``{% load content_tags %}``."""

from typing import TypedDict

from django import template
from wagtail.blocks import StructValue

from portal.search import search
from portal.search.request import SearchRequest
from portal.templatetags.careway import site_path

register = template.Library()
OPEN = {"vacancy": ("open",), "programme": ("open", "opening_soon"), "event": ("upcoming",)}


class Call(TypedDict):
    url: str
    count: int | None


@register.simple_tag
def call_to_action(value: StructValue) -> Call | None:
    """Where it leads and how many there are now; None when there is nothing to go to."""
    if value["target"]:
        target = value["target"]
        return {"url": target.url, "count": None} if target.live else None
    if not value["kind"]:
        return None
    kind = value["kind"]
    request = SearchRequest(q=value["query"] or "", kinds=(kind,), status=OPEN.get(kind, ()), page_size=1)
    count = search(request, facets=False).total
    address = "vacancies/" if kind == "vacancy" else "search/"
    return {"url": f"{site_path(address)}?{request.to_query()}", "count": count} if count else None
