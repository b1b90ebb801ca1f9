"""What hand-written pages are held to, as one list of sentences. Nearness is apart: it needs the model."""

from collections import defaultdict
from collections.abc import Iterable

from portal.packs.kinds import kinds

from .runs import RUN, shared_runs
from .stock import stock_phrases
from .written import Written


def broken_rules(pages: list[Written], names: Iterable[str]) -> list[str]:
    return [*too_short(pages), *stock(pages), *same_questions(pages), *copied(pages, names)]


def too_short(pages: list[Written]) -> list[str]:
    """A page straight below the home page (about, contact) may be as short as it likes."""
    found = []
    for page in pages:
        kind = kinds[page.item.kind]
        below_an_index = kind.folder or "parent" in page.item.data
        if below_an_index and page.length < kind.least_words:
            found.append(f"{page.name} has {page.length} words; {kind.least_words} are the least.")
    return found


def stock(pages: list[Written]) -> list[str]:
    return [f"{page.name} says “{phrase}”." for page in pages for phrase in stock_phrases(page)]


def same_questions(pages: list[Written]) -> list[str]:
    """Two interviews that ask the same in the same order were written from a form."""
    asked: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for page in pages:
        if page.questions:
            asked[page.questions].append(page.name)
    return [
        f"{' and '.join(same)} ask the same questions in the same order."
        for same in asked.values()
        if len(same) > 1
    ]


def copied(pages: list[Written], names: Iterable[str]) -> list[str]:
    return [
        f"{' and '.join(owners)} share {RUN} words: “{run}”."
        for run, owners in shared_runs(pages, names).items()
    ]
