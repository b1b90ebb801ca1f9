"""The list of vacancies under load."""

from collections.abc import Iterator

from portal.benchmarks.figures import Figure
from portal.benchmarks.registry import Options
from portal.benchmarks.serving import Copy, copied, one_by_one, steadily
from portal.running.processes import web_processes

VACANCIES, A_SECOND, SECONDS, TARGET_MS = 10_000, 50, 20, 300
ASKED = (
    "",
    "?q=family+support",
    "?who_can_apply=anyone&hours=part_time",
    "?q=night+shift&sort=-pay_actual",
    "?place=Leeds&miles=10",
    "?contract=permanent&hybrid=hybrid&page=7",
    "?q=social+worker&place=York&miles=25&sort=closes_at",
    "?q=adoption&stage=practitioner",
)
PATHS = ("vacancies", "search")


def results(options: Options) -> Iterator[str | Figure]:
    yield f"Pages of results over {VACANCIES:,} vacancies, {web_processes()} web processes"
    try:
        with copied() as site:
            crowd(site)
            site.run("search_rebuild")
            with site.served():
                for path in PATHS:
                    yield from under_load(path, [f"{site.address}/{path}/{query}" for query in ASKED])
    except LookupError as reason:
        yield str(reason)


def crowd(site: Copy) -> None:
    site.python(f"from careers.vacancies.benchmarks.crowd import crowd_of; crowd_of({VACANCIES})")


def under_load(path: str, addresses: list[str]) -> Iterator[str | Figure]:
    one_by_one(addresses * 2)
    alone = one_by_one(addresses * 5)
    yield f"/{path}/ one by one      median {alone.quantile(50):6.1f} ms   p95 {alone.quantile(95):6.1f} ms"
    for rate in (A_SECOND // 2, A_SECOND):
        crowded = steadily(addresses, rate, SECONDS)
        yield (
            f"/{path}/ {rate} a second     median {crowded.quantile(50):6.1f} ms   p95 {crowded.quantile(95):6.1f} ms   "
            f"x{crowded.quantile(95) / alone.quantile(95):4.1f} of one by one   failed {crowded.failed}"
        )
    yield Figure(f"/{path}/ at {A_SECOND} a second, p95", crowded.quantile(95), "ms", most=TARGET_MS)
