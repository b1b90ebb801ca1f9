"""Server time of views, and of every page type the page with most text. Needs a loaded site."""

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from django.test import Client
from django.test.utils import override_settings
from wagtail.models import Page

from .registry import Options
from .timing import milliseconds, summary

PAGES = ("/", "/vacancies/", "/search/?q=family+support", "/glossary/", "/figures/", "/saved/", "/ask/")
TARGET_MS = 60


@override_settings(ALLOWED_HOSTS=["testserver"])
def pages(options: Options) -> Iterator[str]:
    yield f"Pages, server time, warm; the aim is p95 under {TARGET_MS} ms"
    client, first = Client(), 0.0
    for path in (*PAGES, *longest_found(client, "vacancy"), *one_of_each_type(client)):
        middle, slow = summary(milliseconds([partial(client.get, path)] * options.times))
        first = first or middle
        yield (
            f"{path[:60]:<60} median {middle:6.1f} ms   p95 {slow:6.1f} ms   "
            f"x{middle / first:4.1f} of home{'' if slow < TARGET_MS else '   over the aim'}"
        )


def one_of_each_type(client: Client) -> list[str]:
    """Of every page type that has a page, the address of the longest."""
    longest: dict[str, tuple[int, str]] = {}
    for page in Page.objects.live().filter(depth__gt=2).select_related("content_type"):
        address = page.get_url() or ""
        size = len(client.get(address).content)
        kind = page.content_type.model
        longest[kind] = max(longest.get(kind, (0, "")), (size, address))
    return [address for _, (_, address) in sorted(longest.items())]


def longest_found(client: Client, kind: str) -> list[str]:
    """Of what the search finds first of a kind that is no page type, the address of the longest."""
    found = client.get("/api/v1/search", {"kind": kind}).json()["results"]
    addresses = [urlsplit(one["url"]).path for one in found]
    return sorted(addresses, key=lambda address: len(client.get(address).content))[-1:]
