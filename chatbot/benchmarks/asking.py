"""Fifty people ask at once, while others read pages."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from portal import clock
from portal.benchmarks.figures import Figure
from portal.benchmarks.processes import megabytes, processor_seconds
from portal.benchmarks.registry import Options
from portal.benchmarks.serving import Copy, Served, copied, one_by_one, steadily
from portal.running.processes import web_processes
from portal.search import search
from portal.search.request import LARGEST_PAGE, SearchRequest

from .crowd import Crowd, crowd
from .larger import copy_of_the_index
from .scripted import reply_of, serving

PEOPLE, SECONDS = 50, 30
A_SECOND = 4
PAGES = ("/", "/vacancies/", "/search/?q=family+support", "/glossary/", "/ask/")
LIVE = (
    "part-time jobs near Leeds",
    "which jobs close this week",
    "jobs over £40,000 in York",
    "who is hiring",
)
NOT_SAID = ("who won the cup final", "what is the divorce rate among magistrates", "how do I mend a boiler")
THINKS, PAUSES = 0.7, 0.25
"""Seconds until the scripted model's first piece, and between its pieces: a hosted one at its usual pace."""
MOST_PAGE_MS = 300


def asking_at_once(options: Options) -> Iterator[str | Figure]:
    yield (
        f"{PEOPLE} people ask at once for {SECONDS} s, each again as soon as she is answered, and {A_SECOND} pages "
        f"a second are read; {web_processes()} web processes"
    )
    try:
        questions = questions_of_the_site()
        with copied() as site, scripted_model() as model:
            copy_of_the_index(site.folder / "index")
            yield from measured("quoted", site, questions, {})
            yield from measured("by a model", site, questions, model)
    except LookupError as reason:
        yield str(reason)


def questions_of_the_site() -> list[str]:
    """What its pages answer, with every fifth one about vacancies, or of what no page says. None: LookupError."""
    found = search(SearchRequest(page_size=LARGEST_PAGE, sort="title"), clock.now(), facets=False)
    answered = [question for hit in found.results for question in hit.document.questions]
    if not answered:
        raise LookupError("Run `make demo` once: no page of this site says which questions it answers.")
    others = [*LIVE, *NOT_SAID]
    return [
        others[number // 5 % len(others)] if number % 5 == 4 else question
        for number, question in enumerate(answered)
    ]


@contextmanager
def scripted_model() -> Iterator[dict[str, str]]:
    """The settings of a site that asks it."""
    with serving() as (script, url):
        script.seconds, script.pause, script.answers = THINKS, PAUSES, first_sentences
        yield {
            "CAREWAY_CHAT_MODEL": "openai:scripted",
            "CAREWAY_CHAT_BASE_URL": url,
            "CAREWAY_CHAT_API_KEY": "none",
        }


def first_sentences(messages: list[dict[str, str]]) -> str:
    """Of the first two passages, as a model that keeps to them would write."""
    told = messages[-1]["content"].removeprefix("Passages:\n")
    passages, _end = json.JSONDecoder().raw_decode(told)
    return reply_of(*((row["text"].split(". ")[0], [row["number"]]) for row in passages[:2]))


def measured(name: str, site: Copy, questions: list[str], settings: dict[str, str]) -> Iterator[str | Figure]:
    pages = [f"{site.address}{path}" for path in PAGES]
    with site.served(**settings) as process:
        one_by_one(pages * web_processes() * 2)
        crowd(site.port, questions, 4, 5)
        alone, before = steadily(pages, A_SECOND, SECONDS), megabytes(process)
        worked = processor_seconds(process)
        with ThreadPoolExecutor(1) as visitor:
            visits = visitor.submit(steadily, pages, A_SECOND, SECONDS)
            told = crowd(site.port, questions, PEOPLE, SECONDS)
            meanwhile, after = visits.result(), megabytes(process)
        worked = processor_seconds(process) - worked
    yield from said(name, told, alone, meanwhile)
    yield (
        f"{name:<11} processor {worked / len(told.asked) * 1000:.0f} ms an answer, the pages in it   "
        f"memory {before:.0f} MB before, {after:.0f} MB after"
    )


def said(name: str, told: Crowd, alone: Served, meanwhile: Served) -> Iterator[str | Figure]:
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in told.outcomes.most_common())
    yield (
        f"{name:<11} {told.a_second:5.1f} answers a second   p50 {told.quantile(50):6.0f} ms   "
        f"p95 {told.quantile(95):6.0f} ms   {outcomes}"
    )
    for what, served in (("alone", alone), ("meanwhile", meanwhile)):
        yield (
            f"{name:<11} pages {what:<9} p50 {served.quantile(50):6.0f} ms   p95 {served.quantile(95):6.0f} ms   "
            f"failed {served.failed}"
        )
    yield Figure(f"{name}: not answered", told.failed + meanwhile.failed, most=0)
    yield Figure(f"{name}: pages meanwhile, p95", meanwhile.quantile(95), "ms", most=MOST_PAGE_MS)
