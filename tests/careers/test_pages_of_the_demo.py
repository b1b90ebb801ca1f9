"""Every page of the demonstration, of every type: few queries, and small enough for a phone."""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, get_page_models

from careers.models import Vacancy
from careers.vacancies.states import READABLE, state_of
from portal import clock
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12
LARGEST_HTML = 80_000
MOST_SENT = 45_000
MOST_SCRIPT = 16_000
A_PAGE_OF_RESULTS = 20
STYLE = re.compile(r'rel="stylesheet" href="/static/([^"]+)"')
SCRIPT = re.compile(r'<script[^>]+src="/static/([^"]+)"')
VIEWS = ("/search/", "/search/?q=family", "/vacancies/", "/glossary/", "/figures/", "/saved/", "/ask/")


def addresses() -> Iterator[str]:
    yield from VIEWS
    yield from (page.get_url() for page in Page.objects.live().filter(depth__gte=2).order_by("path"))
    posts = [post for post in Vacancy.objects.live() if state_of(post, clock.now()) in READABLE]
    yield from (post.get_absolute_url() for post in posts)


class Cost(NamedTuple):
    """Queries, and bytes: of the page as written, and as sent with its styles and scripts."""

    queries: int
    html: int
    sent: int
    script: int


def cost(client: Client, url: str, again: bool = True) -> Cost:
    """A page that is over the limit of queries is asked once more, now that it is warm."""
    with CaptureQueriesContext(connection) as queries:
        response: Any = client.get(url, headers={"accept-encoding": "gzip"})
    assert response.status_code == 200, url
    assert response["Content-Encoding"] == "gzip", url
    if again and len(queries.captured_queries) > MOST_QUERIES:
        return cost(client, url, again=False)
    html = gzip.decompress(response.content)
    styles, script = linked(html, STYLE), linked(html, SCRIPT)
    return Cost(len(queries.captured_queries), len(html), len(response.content) + styles + script, script)


def linked(html: bytes, tag: re.Pattern[str]) -> int:
    return sum(size(path) for path in tag.findall(html.decode()))


@cache
def size(path: str) -> int:
    """Of a static file as it is sent."""
    found = finders.find(path)
    assert isinstance(found, str), path
    return len(gzip.compress(Path(found).read_bytes()))


def over(costs: dict[str, Cost], part: str, most: int) -> dict[str, int]:
    return {url: getattr(each, part) for url, each in costs.items() if getattr(each, part) > most}


def test_every_page_is_quick_to_make_and_small_to_send(client: Client) -> None:
    call_command("load_packs", "starter", "demo", verbosity=0)
    rebuild(embedded())
    client.get("/")
    costs = {url: cost(client, url) for url in addresses()}
    shown = {page.specific_class for page in Page.objects.live()}

    assert over(costs, "queries", MOST_QUERIES) == {}
    assert over(costs, "html", LARGEST_HTML) == {}
    assert over(costs, "sent", MOST_SENT) == {}
    assert over(costs, "script", MOST_SCRIPT) == {}
    assert all(each.sent > each.html / 10 + 5_000 for each in costs.values()), "styles were not counted"
    assert {model for model in get_page_models() if model is not Page} <= shown
    assert client.get("/vacancies/").content.decode().count('class="cover-link"') == A_PAGE_OF_RESULTS
