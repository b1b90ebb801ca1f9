"""Whether a question names a page, and by how much of its name."""

from functools import lru_cache

from portal.passages.store import Entry

from .telling import telling_words, told
from .words import stem, tokens

ABOUT = 0.02
LONGEST_RUN = 3
Runs = tuple[tuple[int, tuple[str, ...]], ...]
"""Of a question, by their length, the longest first."""


def names(question: str, entry: Entry) -> bool:
    """By more than what every page is about."""
    telling = any(told([word], entry.title) == 1.0 for word in telling_words(question))
    return telling and about(entry, tokens(question)) > 0


def asked_of(entry: Entry, telling: list[str]) -> list[str]:
    """What is asked of the thing that the page is about: "hard", of "what is hard about being a reviewing officer"."""
    return [word for word in telling if not told([word], entry.title)]


def about(entry: Entry, asked: list[str]) -> float:
    """How long a run of the question's words the page's title, or one of its names, holds."""
    runs = _runs(tuple(asked))
    best = max((longest_run(runs, name) for name in (entry.title, *entry.names)), default=0)
    return best * ABOUT if best > 1 or entry.title.lower() in asked else 0.0


def longest_run(runs: Runs, name: str) -> int:
    """Words in a row that both hold, by their stems; at most three count."""
    held = _held(name)
    return next((length for length, alike in runs if any(run in held for run in alike)), 0)


@lru_cache(maxsize=200)
def _runs(words: tuple[str, ...]) -> Runs:
    stems = [stem(word) for word in words]
    lengths = range(min(LONGEST_RUN, len(stems)), 0, -1)
    return tuple(
        (n, tuple(f" {' '.join(stems[at : at + n])} " for at in range(len(stems) - n + 1))) for n in lengths
    )


@lru_cache(maxsize=20_000)
def _held(name: str) -> str:
    return f" {' '.join(stem(word) for word in tokens(name))} "
