"""How long it takes to tell a hundred thousand followers, and what the site's visitors feel of it."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from portal.benchmarks.registry import Options
from portal.benchmarks.serving import Copy, Served, copied, one_by_one, steadily

VACANCIES, NEW = 10_000, 5_000
REQUESTS, SUBSCRIPTIONS = 20_000, 100_000
A_SECOND, SECONDS = 5, 20
TARGET = 1.3
ASKED = ("", "?q=family+support", "?who_can_apply=anyone&hours=part_time", "?place=Leeds&miles=10")


def telling(options: Options) -> Iterator[str]:
    yield (
        f"{SUBSCRIPTIONS:,} followers of {REQUESTS:,} searches, {NEW:,} new vacancies of {VACANCIES:,}; "
        f"meanwhile {A_SECOND} pages a second, of which p95 should grow by no more than x{TARGET}"
    )
    try:
        with copied() as site:
            site.python(f"from careers.vacancies.benchmarks.crowd import crowd; crowd({VACANCIES})")
            site.run("search_rebuild")
            site.python(
                f"from careers.alerts.crowd import prepare; prepare({NEW}, {REQUESTS}, {SUBSCRIPTIONS})"
            )
            with site.served():
                one_by_one(_addresses(site) * 5)
                before = steadily(_addresses(site), A_SECOND, SECONDS)
                told, meanwhile = _while_telling(site)
                after = steadily(_addresses(site), A_SECOND, SECONDS)
    except LookupError as reason:
        yield str(reason)
        return
    yield from _said(told, Served([*before.taken, *after.taken], before.failed + after.failed), meanwhile)


def _while_telling(site: Copy) -> tuple[dict[str, float], Served]:
    """People come for as long as it takes."""
    taken: list[float] = []
    failed = 0
    with ThreadPoolExecutor(1) as worker:
        work = worker.submit(site.python, "from careers.alerts.crowd import measured; measured()")
        while not work.done():
            some = steadily(_addresses(site), A_SECOND, 2)
            taken, failed = [*taken, *some.taken], failed + some.failed
    return json.loads(work.result().strip().splitlines()[-1]), Served(taken, failed)


def _said(told: dict[str, float], alone: Served, meanwhile: Served) -> Iterator[str]:
    minutes = (told["collecting"] + told["telling"]) / 60
    yield (
        f"noted and written    {minutes:5.2f} minutes for {told['mails']:,} mails, in {told['rounds']} rounds "
        f"({told['processor']:.0f} s of one processor)"
    )
    a_second = told["worded"] / told["wording"]
    yield f"worded when sent     {a_second:5.0f} a second: {told['mails'] / a_second / 60:.1f} minutes for all of them"
    for name, served in (("pages without it", alone), ("pages meanwhile", meanwhile)):
        yield (
            f"{name:<20} median {served.quantile(50):6.1f} ms   p95 {served.quantile(95):6.1f} ms   failed {served.failed}"
        )
    ratio = meanwhile.quantile(95) / alone.quantile(95)
    yield f"p95 grew by          x{ratio:.2f}{'' if ratio <= TARGET else '   over the aim'}"


def _addresses(site: Copy) -> list[str]:
    return [f"{site.address}/vacancies/{query}" for query in ASKED]
