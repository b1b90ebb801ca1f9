"""Feeds of any search: the list's address with another last part."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.search.web.api import invalid

from . import atom, job_xml, json_feed
from .channel import channel_of, whole
from .following import Following

TRY_AGAIN_SECONDS = 120
TYPES = {
    "atom": "application/atom+xml; charset=utf-8",
    "json": "application/feed+json; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
}
WRITERS: dict[str, Any] = {"atom": atom.written, "json": json_feed.written, "xml": job_xml.written}


@require_safe
def feed(request: HttpRequest, format: str) -> HttpResponse:
    """A condition that cannot be met is a 422, and a search that is down a 503: neither reads as "nothing open"."""
    following = Following(request.GET, request.path)
    if following.errors:
        return invalid(following.errors)
    if following.response.degraded and not following.response.total:
        return unavailable()
    is_paged = format != "xml"
    channel = channel_of(request, following) if is_paged else whole(request, following, job_xml.MOST_PAGES)
    response = HttpResponse(WRITERS[format](channel), content_type=TYPES[format])
    response["Access-Control-Allow-Origin"] = "*"
    return response


def unavailable() -> HttpResponse:
    response = HttpResponse(_("The search is not available just now."), status=503, content_type="text/plain")
    response["Retry-After"] = str(TRY_AGAIN_SECONDS)
    return response
