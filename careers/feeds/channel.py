"""What a feed of any format says of itself, and what is in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from portal.identity.models import SiteIdentity

from .entries import Entry, clean, entries
from .following import Following, query_of

Absolute = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Channel:
    """Addresses are absolute; ``previous`` and ``next`` are empty where there is no such page."""

    title: str
    about: str
    site: str
    language: str
    home: str
    here: str
    first: str
    previous: str
    next: str
    entries: list[Entry]


def channel_of(request: HttpRequest, following: Following) -> Channel:
    absolute: Absolute = request.build_absolute_uri
    site = clean(SiteIdentity.for_request(request).name)
    page, pages = following.response.request.page, following.response.pages

    def at(number: int) -> str:
        if not 1 <= number <= max(pages, 1):
            return ""
        asked = query_of(following.request)
        query = "&".join(part for part in (asked, urlencode({"page": number}) if number > 1 else "") if part)
        return absolute(f"{request.path}?{query}" if query else request.path)

    return Channel(
        title=clean(_("%(search)s | %(site)s") % {"search": following.title, "site": site}),
        about=_("What is open now. A vacancy leaves the feed when it closes."),
        site=site,
        language=get_language() or "en-gb",
        home=absolute(following.as_list),
        here=at(page),
        first=at(1),
        previous=at(page - 1),
        next=at(page + 1),
        entries=entries(following.response, absolute),
    )


def whole(request: HttpRequest, following: Following, most_pages: int) -> Channel:
    """All pages of it as one."""
    channel = channel_of(request, following)
    found = list(channel.entries)
    for number in range(2, min(following.response.pages, most_pages) + 1):
        response = following.find(replace(following.request, page=number))
        found += entries(response, request.build_absolute_uri)
    return replace(channel, entries=found, here=channel.first, previous="", next="")
