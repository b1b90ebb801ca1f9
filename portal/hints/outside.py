"""Looks, now and then and never while somebody waits, whether the links to elsewhere still answer."""

import http.client
import ipaddress
import socket
import urllib.request
from collections.abc import Iterable, Iterator
from datetime import datetime
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.parse import urlsplit

from .finding import checked_models
from .links import OUTSIDE, LinkReader
from .models import OutsideLink
from .texts import texts_of

A_RUN = 200
TIMEOUT = 8
AGENT = "Mozilla/5.0 (compatible; Careway link check)"
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
"""Only these say that the page is not there: many sites refuse a program and serve a person."""


def look(now: datetime) -> int:
    """The links that were looked at longest ago. Returns how many were found dead.

    Where not one answers, it is the network that is missing, and nothing is noted.
    """
    keep_list()
    asked = list(OutsideLink.objects.order_by("looked_at", "pk")[:A_RUN])
    answers = [(link, answers_now(link.url)) for link in asked]
    if not any(answered for _link, answered in answers):
        return 0
    for link, answered in answers:
        link.looked_at = now
        link.failing_since = None if answered else link.failing_since or now
    OutsideLink.objects.bulk_update(asked, ["looked_at", "failing_since"])
    return sum(not answered for _link, answered in answers)


def keep_list() -> None:
    """One row for each address on a published page or vacancy, and none for others."""
    wanted = set(addresses())
    OutsideLink.objects.exclude(url__in=wanted).delete()
    known = set(OutsideLink.objects.values_list("url", flat=True))
    OutsideLink.objects.bulk_create(OutsideLink(url=url) for url in wanted - known)


def addresses() -> Iterator[str]:
    for model in checked_models():
        for thing in model._default_manager.filter(live=True).iterator(chunk_size=200):
            for text in texts_of(thing):
                yield from outside_links(text.html)


def outside_links(html: str) -> Iterable[str]:
    found = (attributes.get("href", "") for attributes, _words in LinkReader(html).links)
    return (url for url in found if urlsplit(url).scheme in OUTSIDE and len(url) <= 500)


def answers_now(url: str) -> bool:
    host = urlsplit(url).hostname
    if not host or not is_public(host):
        return False
    request = urllib.request.Request(url, headers={"User-Agent": AGENT})  # noqa: S310
    try:
        with OPENER.open(request, timeout=TIMEOUT):
            return True
    except HTTPError as problem:
        return problem.code not in GONE
    except (OSError, ValueError, http.client.HTTPException):
        return False


def is_public(host: str) -> bool:
    """Nothing inside the organisation's own network is asked for."""
    try:
        found = socket.getaddrinfo(host, None)
    except OSError:
        return False
    return all(ipaddress.ip_address(entry[4][0]).is_global for entry in found)


class PublicRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        """Overrides urllib's because a redirect may lead inside."""
        if not is_public(urlsplit(newurl).hostname or ""):
            raise HTTPError(newurl, HTTPStatus.FORBIDDEN, "not public", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


OPENER = urllib.request.build_opener(PublicRedirects)
