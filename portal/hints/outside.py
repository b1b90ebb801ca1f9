"""Looks, now and then and never while somebody waits, whether the links to elsewhere still answer."""

import http.client
import ipaddress
import socket
import time
import urllib.request
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.parse import urlsplit

from django.db.models import F

from .finding import checked_models
from .links import OUTSIDE, LinkReader, links_beside
from .models import OutsideLink
from .texts import texts_of

A_RUN = 400
A_HOST = 40
"""Addresses of one site that are asked for in a run, with a pause between two of them."""
PAUSE = 1.0
LONGEST_RUN = 120
"""Seconds. What is left is looked at first in the next run."""
TIMEOUT = 8
AGENT = "Mozilla/5.0 (compatible; Careway link check)"
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
"""Only these say that the page is not there: many sites refuse a program and serve a person."""


def look(now: datetime) -> int:
    """The links that were looked at longest ago. Returns how many were found dead.

    Where not one answers, it is the network that is missing, and nothing is noted.
    """
    keep_list()
    answers = list(
        asked_in_turn(chosen(OutsideLink.objects.order_by(F("looked_at").asc(nulls_first=True), "pk")))
    )
    if not any(answered for _link, answered in answers):
        return 0
    for link, answered in answers:
        link.looked_at = now
        link.failing_since = None if answered else link.failing_since or now
    OutsideLink.objects.bulk_update([link for link, _ in answers], ["looked_at", "failing_since"])
    return sum(not answered for _link, answered in answers)


def chosen(links: Iterable[OutsideLink]) -> list[OutsideLink]:
    """A run's worth, and no more of one site than it should bear."""
    taken: list[OutsideLink] = []
    of_host: Counter[str | None] = Counter()
    for link in links:
        host = urlsplit(link.url).hostname
        if of_host[host] < A_HOST:
            of_host[host] += 1
            taken.append(link)
        if len(taken) == A_RUN:
            break
    return taken


def asked_in_turn(links: list[OutsideLink]) -> Iterator[tuple[OutsideLink, bool]]:
    """Each with whether it answered, until the run's time is over. One site is never asked twice within a pause."""
    begun = time.monotonic()
    last: dict[str | None, float] = {}
    for link in links:
        host = urlsplit(link.url).hostname
        wait = last.get(host, 0.0) + PAUSE - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        if time.monotonic() - begun > LONGEST_RUN:
            return
        yield link, answers_now(link.url)
        last[host] = time.monotonic()


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
            yield from (url for url, _where in links_beside(thing))


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
