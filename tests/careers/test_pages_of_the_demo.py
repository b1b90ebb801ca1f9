"""Every page of the demonstration, of every type: few queries, and small enough for a phone."""

from collections.abc import Iterator
from typing import Any

import pytest
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
VIEWS = ("/search/", "/search/?q=family", "/vacancies/", "/glossary/", "/figures/", "/saved/", "/ask/")


def addresses() -> Iterator[str]:
    yield from VIEWS
    yield from (page.get_url() for page in Page.objects.live().filter(depth__gte=2).order_by("path"))
    posts = [post for post in Vacancy.objects.live() if state_of(post, clock.now()) in READABLE]
    yield from (post.get_absolute_url() for post in posts)


def cost(client: Client, url: str, again: bool = True) -> tuple[int, int]:
    """Queries and bytes of a page; one that is over the limit is asked once more, now that it is warm."""
    with CaptureQueriesContext(connection) as queries:
        response: Any = client.get(url)
    assert response.status_code == 200, url
    if again and len(queries.captured_queries) > MOST_QUERIES:
        return cost(client, url, again=False)
    return len(queries.captured_queries), len(response.content)


def test_no_page_takes_more_than_twelve_queries_or_eighty_kilobytes(client: Client) -> None:
    call_command("load_packs", "starter", "demo", verbosity=0)
    rebuild(embedded())
    client.get("/")
    costs = {url: cost(client, url) for url in addresses()}
    shown = {page.specific_class for page in Page.objects.live()}

    assert {url: n for url, (n, _) in costs.items() if n > MOST_QUERIES} == {}
    assert {url: size for url, (_, size) in costs.items() if size > LARGEST_HTML} == {}
    assert {model for model in get_page_models() if model is not Page} <= shown
