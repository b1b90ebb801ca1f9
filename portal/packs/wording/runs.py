"""Words in a row that stand on two pages: one of the two was copied, or both say nothing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from portal.packs.kinds import kinds

from .written import ENTITY, GAP, Written, words

RUN = 8


def shared_runs(pages: Iterable[Written], names: Iterable[str]) -> dict[str, list[str]]:
    """The run, and the pages that share it."""
    named = _pattern(names)
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for page in pages:
        if kinds[page.item.kind].restates:
            continue
        for text in page.texts:
            for run in _runs(named.sub(GAP, ENTITY.sub(GAP, text))):
                owners[run].add(page.name)
    return {" ".join(run): sorted(pages) for run, pages in owners.items() if len(pages) > 1}


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    for piece in text.split(GAP):
        said = words(piece)
        for start in range(len(said) - RUN + 1):
            yield tuple(said[start : start + RUN])


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted((name for name in names if name), key=len, reverse=True)
    return re.compile("|".join(rf"\b{re.escape(name)}\b" for name in longest_first) or r"(?!)")
