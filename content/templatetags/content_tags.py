"""What content's templates ask of the search: ``{% load content_tags %}``."""

from collections.abc import Iterable
from itertools import groupby
from typing import TypedDict

from django import template
from wagtail.blocks import StreamValue, StructValue
from wagtail.models import Page

from portal.identity.standing import address_of
from portal.retention import Rule, rules
from portal.search.asking.box import with_conditions
from portal.search.engine import totals
from portal.search.request import SearchRequest

register = template.Library()
OPEN = {"vacancy": ("open",), "programme": ("open", "opening_soon"), "event": ("upcoming",)}


Blocks = list[tuple[str, StreamValue.StreamChild]]


@register.filter
def runs(blocks: Blocks) -> list[tuple[bool, Blocks]]:
    """Neighbours that are both recognitions stand on one wall: (whether it is a wall, its blocks)."""
    grouped = groupby(blocks, key=lambda pair: pair[1].block_type == "recognition")
    return [(is_wall, list(run)) for is_wall, run in grouped]


@register.filter
def holds_several(page: Page | None, block_type: str) -> bool:
    """Whether blocks of the type need no heading of their own: each then stands under a section's."""
    body = getattr(page, "body", None) or ()
    return sum(block.block_type == block_type for block in body) > 1


class Call(TypedDict):
    url: str
    count: int | None


@register.simple_tag(takes_context=True)
def call_to_action(context: template.Context, value: StructValue) -> Call | None:
    """Where it leads and how many there are now; None when there is nothing to go to."""
    if value["target"]:
        target = value["target"]
        return {"url": target.url, "count": None} if target.live else None
    request = request_of(value)
    count = counts(context, request)[request] if request else 0
    if not request or not count:
        return None
    address = "vacancies/" if request.kinds == ("vacancy",) else "search/"
    return {"url": f"{address_of(address)}?{request.to_query()}", "count": count}


def request_of(value: StructValue) -> SearchRequest | None:
    """With the conditions read that stand in its words, as the page will that it leads to."""
    kind = value["kind"]
    if not kind:
        return None
    request = SearchRequest(q=value["query"] or "", kinds=(kind,), status=OPEN.get(kind, ()))
    return with_conditions(request) or request


def counts(context: template.Context, asked: SearchRequest) -> dict[SearchRequest, int]:
    """Everything that the page's calls count, counted in one go at the first of them."""
    known: dict[SearchRequest, int] = getattr(context.get("request"), "counted", {})
    if asked not in known:
        requests = list(dict.fromkeys([asked, *requests_on(context.get("page"))]))
        known = dict(zip(requests, totals(requests), strict=True))
        if "request" in context:
            context["request"].counted = known
    return known


def requests_on(page: object) -> Iterable[SearchRequest]:
    calls = (block.value for block in getattr(page, "body", ()) if block.block_type == "call_to_action")
    return filter(None, (request_of(value) for value in calls if not value["target"]))


@register.simple_tag
def kept_data() -> list[Rule]:
    """Every rule by which personal data is kept and goes."""
    return list(rules)
