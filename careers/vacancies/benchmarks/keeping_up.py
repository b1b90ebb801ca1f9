"""How fast both engines follow the database. Runs in a copy of the site that is thrown away; prints JSON."""

import json
from collections.abc import Callable, Sequence
from itertools import product
from statistics import median
from string import ascii_lowercase
from time import monotonic, perf_counter, sleep

from django.db import transaction

from careers.vacancies.models import Vacancy
from careers.vacancies.publishing import publish_vacancy
from portal import clock
from portal.benchmarks.rebuilding import rebuilt_beside_raw
from portal.search import backends
from portal.search.backends import Index
from portal.search.elastic import ElasticIndex
from portal.search.engine import search
from portal.search.rebuilding import rebuild
from portal.search.request import SearchRequest

TIMES, AT_ONCE = 20, 200
PATIENCE_SECONDS = 60
NEW_WORDS = ("q" + "".join(letters) for letters in product(ascii_lowercase, repeat=6))


def rebuilt() -> None:
    started = perf_counter()
    documents = rebuild(backends.embedded())
    told = {"documents": documents, "embedded": perf_counter() - started}
    if isinstance(cluster := backends.chosen()[0], ElasticIndex):
        told |= rebuilt_beside_raw(cluster)
    print(json.dumps(told))  # noqa: T201


def published() -> None:
    """One by one, from the press of the button; then many in one transaction, which the worker has to finish, from the
    commit."""
    some = list(Vacancy.objects.open(clock.now()).order_by("pk")[: TIMES + AT_ONCE])
    told: dict[str, dict[str, float]] = {"one": {}, "many": {}}
    for index in backends.chosen():
        each = [_until_found(index, [vacancy], _publish)[0] for vacancy in some[:TIMES]]
        told["one"][index.name] = median(each)
        told["many"][index.name] = _until_found(index, some[TIMES:], _save)[1]
    print(json.dumps(told))  # noqa: T201


def _until_found(
    index: Index, vacancies: Sequence[Vacancy], write: Callable[[Vacancy], object]
) -> tuple[float, float]:
    """Seconds from the first write and from the last until all are found by a word that none had before."""
    word = next(NEW_WORDS)
    for vacancy in vacancies:
        vacancy.title = f"{word} {vacancy.pk}"
    started = perf_counter()
    with transaction.atomic():
        for vacancy in vacancies:
            write(vacancy)
        written = perf_counter()
    until = monotonic() + PATIENCE_SECONDS
    while (response := search(SearchRequest(q=word), engines=[index])).total < len(vacancies):
        if monotonic() > until:
            raise RuntimeError(
                f"{index.name} found {response.total} of {len(vacancies)} that were published."
            )
        sleep(0.05)
    found = perf_counter()
    return found - started, found - written


def _publish(vacancy: Vacancy) -> None:
    publish_vacancy(vacancy=vacancy)


def _save(vacancy: Vacancy) -> None:
    vacancy.save()
