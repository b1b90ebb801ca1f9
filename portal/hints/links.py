"""Links that lead nowhere, or do not say where they lead."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from django.http import Http404
from django.test import RequestFactory
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from .hint import Hint, Kind
from .models import OutsideLink
from .texts import Text

NAMELESS = re.compile(r"(?:click |tap )?(?:here|this(?: link| page)?|link|more|read more|find out more|learn more)|https?://\S+|www\.\S+", re.IGNORECASE)  # fmt: skip
OUTSIDE = ("http", "https")


class LinkReader(HTMLParser):
    """(attributes, words) of every link in a stored text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[tuple[dict[str, str], str]] = []
        self._open: dict[str, str] | None = None
        self._words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._open, self._words = {name: value or "" for name, value in attrs}, ""

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open is not None:
            self.links.append((self._open, " ".join(self._words.split())))
            self._open = None


def links(text: Text) -> Iterator[Hint]:
    for attributes, words in LinkReader(text.html).links:
        if NAMELESS.fullmatch(words.rstrip(" .!")):
            why = _("Read out alone, this link does not say where it leads.")
            yield Hint(Kind.LINK, words, why, _("Let the link be the name of what it leads to."), text.where)
        if why := why_dead(attributes):
            yield Hint(Kind.LINK, words, why, _("Choose another page, or take the link out."), text.where)


def links_beside(thing: Any) -> list[tuple[str, str]]:
    """(address, the field's name) of what a thing links to outside its texts, as it says itself."""
    return list(getattr(thing, "links_in_fields", ()))


def dead_links_beside(thing: Any) -> Iterator[Hint]:
    for address, where in links_beside(thing):
        if why := _why_address_is_dead(address):
            yield Hint(Kind.LINK, address, why, _("Give the address that works, or take it out."), where)


def why_dead(attributes: dict[str, str]) -> str:
    """Empty when it leads somewhere, or nobody knows."""
    kind, key = attributes.get("linktype", ""), attributes.get("id", "")
    if kind == "page":
        page = Page.objects.filter(pk=key).only("live", "title").first() if key.isdigit() else None
        if page is None:
            return _("The page it led to is gone.")
        return "" if page.live else _("“%(title)s” is not published.") % {"title": page.title}
    if kind == "document":
        known = key.isdigit() and get_document_model().objects.filter(pk=key).exists()
        return "" if known else _("The document it led to is gone.")
    return "" if kind else _why_address_is_dead(attributes.get("href", ""))


def _why_address_is_dead(address: str) -> str:
    split = urlsplit(address)
    if split.scheme in OUTSIDE:
        dead = OutsideLink.objects.dead().filter(url=address).first()
        return _("It has not answered since %(day)s.") % {"day": dead.since} if dead else ""
    if not split.scheme and split.path.startswith("/") and not _leads_somewhere(split.path):
        return _("There is no page at this address.")
    return ""


def _leads_somewhere(path: str) -> bool:
    try:
        found = resolve(path)
    except Resolver404:
        return False
    if found.url_name != "wagtail_serve":
        return True
    root = Site.objects.get(is_default_site=True).root_page.specific
    request = RequestFactory().get(path)
    try:
        root.route(request, [part for part in found.args[0].split("/") if part] if found.args else [])
    except Http404:
        return False
    return True
