"""How long a list takes, beside the bare writing of the same rows."""

import io
from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

from django.db import transaction

from careers.employers.models import EmployerDesk
from careers.vacancies.models import Vacancy
from portal import clock
from portal.benchmarks.registry import Options

from .bringing_in import Wish, bring_in
from .models import FeedPost, VacancyFeed
from .preparing import guessed, prepare
from .receiving import receive

ROWS = 5_000
HEADINGS = "Ref,Job title,Location,Salary,Contract,Closing date,Link,Description"
TITLES = ("Social worker", "Family support worker", "Personal adviser", "Team manager", "Youth worker")
TOWNS = ("Ilkley", "Skipton", "Halifax", "Dewsbury", "Morley")
TEXT = (
    "You help families in their own homes. You see each child alone and write what they say the same day. "
    * 4
)


def bringing_in(options: Options) -> Iterator[str]:
    """Everything is rolled back."""
    yield f"A list of {ROWS:,} vacancies, in one process"
    desk = EmployerDesk.objects.select_related("organisation").first()
    if desk is None:
        yield "  needs a loaded site: python -m portal demo --no-serve"
        return
    with transaction.atomic():
        feed = VacancyFeed.objects.create(name="Bench", employer=desk.organisation)
        clocks = [("arrive and be kept row by row", perf_counter())]
        delivery = receive(feed, io.BytesIO(a_list().encode()), "bench.csv")
        clocks.append(("be read, with text, pay, dates and places", perf_counter()))
        prepare(delivery, replace(guessed(delivery), fixed={"who": "experience"}))
        clocks.append(("be compared and brought in", perf_counter()))
        bring_in(delivery, Wish())
        clocks.append(("", perf_counter()))
        raw = written_raw(feed)
        transaction.set_rollback(True)
    for (name, began), (_name, ended) in zip(clocks, clocks[1:], strict=False):
        yield f"  {name:<44} {ended - began:6.1f} s"
    whole = clocks[-1][1] - clocks[0][1]
    yield f"  {'in all':<44} {whole:6.1f} s   {ROWS / whole:6.0f} rows/s"
    yield f"  {'bulk_create of the same rows alone':<44} {raw:6.1f} s   x{whole / raw:5.1f}"


def a_list() -> str:
    rows = (
        f'B{number},{TITLES[number % 5]},{TOWNS[number % 5]},"£{28_000 + number % 9_000:,} to £{38_000 + number % 9_000:,}",'
        f'Permanent,20/12/{clock.now().year + 1},https://jobs.example.org/{number},"{TEXT}"'
        for number in range(ROWS)
    )
    return "\n".join([HEADINGS, *rows, ""])


def written_raw(feed: VacancyFeed) -> float:
    """The same vacancies once more, without reading, comparing, history and index."""
    made = list(Vacancy.objects.filter(pk__in=FeedPost.objects.filter(feed=feed).values("vacancy")))
    for vacancy in made:
        vacancy.pk, vacancy.slug = None, f"{vacancy.slug}-raw"
    began = perf_counter()
    Vacancy.objects.bulk_create(made, batch_size=200)
    return perf_counter() - began
