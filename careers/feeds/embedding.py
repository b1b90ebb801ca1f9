"""A search's list as a frame on somebody else's site, and the module that puts it there.

It sets no cookie and asks for none; what it lets the page around know is how high it is.
"""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from portal.search.request import SearchRequest
from portal.search.web.signals import shown

from .following import Following, query_of

SHOWN, MOST_SHOWN = 10, 50
SCRIPT = Path(__file__).with_name("embed.js")


class Embedded(Following):
    """How many are shown, and in which order, may stand in the address."""

    def __init__(self, query: Any, path: str) -> None:
        asked, _unknown, _errors = SearchRequest.from_query(query)
        size = min(asked.page_size, MOST_SHOWN) if query.get("page_size") else SHOWN
        order = asked.sort if query.get("sort") else "newest"
        super().__init__(query, path, size, sort=order)

    @property
    def address_here(self) -> str:
        return address_of(self.request)

    def _page_address(self, page: int) -> str:
        if not 1 <= page <= self.response.pages:
            return ""
        return address_of(self.request, page)


def address_of(request: SearchRequest, page: int = 1) -> str:
    """Where the frame of a search stands."""
    more = {
        "page_size": "" if request.page_size == SHOWN else request.page_size,
        "sort": "" if request.sort in ("newest", "relevance") else request.sort,
        "page": page if page > 1 else "",
    }
    rest = urlencode({name: value for name, value in more.items() if value})
    query = "&".join(part for part in (query_of(request), rest) if part)
    return f"{reverse('careers:embed')}?{query}" if query else reverse("careers:embed")


@require_safe
@xframe_options_exempt
def embed(request: HttpRequest) -> HttpResponse:
    listing = Embedded(request.GET, request.path)
    status = 422 if listing.errors else 200
    response = render(request, "careers/feeds/embed.html", {"listing": listing}, status=status)
    shown(request, listing, embedded=True)
    response._csp_update = {"frame-ancestors": framed_by()}  # type: ignore[attr-defined]
    return response


def framed_by() -> list[str]:
    """Who may frame it beside ourselves: HR's screen shows it as it will be."""
    return list(settings.CAREWAY_EMBED_ANCESTORS)


@require_safe
def script(request: HttpRequest) -> HttpResponse:
    """At an address that stays, since it stands in pages of others; a module is fetched across origins."""
    response = HttpResponse(SCRIPT.read_bytes(), content_type="text/javascript; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
