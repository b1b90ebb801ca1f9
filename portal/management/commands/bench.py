import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit

from django.core.management.base import BaseCommand, CommandParser
from django.test import Client
from django.test.utils import override_settings
from wagtail.models import Page

from portal.benchmarks.corpus import START, WORDS, documents
from portal.benchmarks.timing import milliseconds, summary
from portal.search.analysis import BUILT_IN
from portal.search.embedded import EmbeddedIndex
from portal.search.engine import search
from portal.search.prepared import Preparer
from portal.search.request import SearchRequest
from portal.search.types import Point

LEEDS = Point("Leeds", 53.8, -1.55)
PAGES = ("/", "/vacancies/", "/search/?q=family+support", "/glossary/", "/figures/", "/saved/", "/ask/")
TARGET_MS = 60


class Command(BaseCommand):
    help = "Time search and pages, and print ratios side by side. Needs a loaded site for the pages."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
        parser.add_argument("--times", type=int, default=60)

    def handle(self, *args: Any, **options: Any) -> None:
        self.search(options["sizes"], options["times"])
        self.pages(options["times"])

    def search(self, sizes: list[int], times: int) -> None:
        self.stdout.write("Embedded search, words and facets, 25 miles of Leeds")
        first = 0.0
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                started = perf_counter()
                index = built(Path(folder), size)
                building = perf_counter() - started
                middle, slow = summary(milliseconds(searches(index, times)))
                written, _slow = summary(after_writes(index, times))
            first = first or middle
            self.stdout.write(
                f"  {size:>7,} documents   median {middle:6.1f} ms   p95 {slow:6.1f} ms   "
                f"x{middle / first:4.1f} of the smallest   after a write {written:6.1f} ms   "
                f"built {size / building:6.0f}/s"
            )

    @override_settings(ALLOWED_HOSTS=["testserver"])
    def pages(self, times: int) -> None:
        """Views, and of every page type the one with most text."""
        self.stdout.write(f"Pages, server time, warm; the aim is p95 under {TARGET_MS} ms")
        client, first = Client(), 0.0
        for path in (*PAGES, *longest_found(client, "vacancy"), *one_of_each_type(client)):
            middle, slow = summary(milliseconds([partial(client.get, path)] * times))
            first = first or middle
            self.stdout.write(
                f"  {path[:60]:<60} median {middle:6.1f} ms   p95 {slow:6.1f} ms   "
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


def built(folder: Path, size: int) -> EmbeddedIndex:
    index = EmbeddedIndex(folder)
    generation = index.new_generation()
    preparer = Preparer(BUILT_IN)
    with generation.writing() as writing:
        writing.put(preparer.prepare(document) for document in documents(size))
    index.take_over(generation)
    return index


def searches(index: EmbeddedIndex, times: int) -> list[Callable[[], object]]:
    """Different words each time, every other one around a place."""
    requests = [
        SearchRequest(
            q=f"{WORDS[turn % len(WORDS)]} {WORDS[(turn * 7) % len(WORDS)]}",
            place=LEEDS if turn % 2 else None,
            miles=25.0 if turn % 2 else None,
        )
        for turn in range(times)
    ]
    return [partial(search, request, START, [index]) for request in requests]


def after_writes(index: EmbeddedIndex, times: int) -> list[float]:
    """How long the first search after one changed document took, each time."""
    (document,) = documents(1)
    taken = []
    for turn, find in enumerate(searches(index, times)):
        with index.writing() as writing:
            writing.put([Preparer(BUILT_IN).prepare(replace(document, title=f"Changed {turn} times"))])
        taken += milliseconds([find], warming=0)
    return taken
