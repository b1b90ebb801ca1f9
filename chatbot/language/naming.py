"""Whether a question names a page, and by how much of its name."""

from portal.passages.store import Entry

from .telling import telling_words, told
from .words import stem, tokens

ABOUT = 0.02
LONGEST_RUN = 3


def names(question: str, entry: Entry) -> bool:
    """By more than what every page is about."""
    telling = any(told([word], entry.title) == 1.0 for word in telling_words(question))
    return telling and about(entry, tokens(question)) > 0


def about(entry: Entry, asked: list[str]) -> float:
    """How long a run of the question's words the page's title, or one of its names, holds."""
    best = max((longest_run(asked, tokens(name)) for name in (entry.title, *entry.names)), default=0)
    return min(best, LONGEST_RUN) * ABOUT if best > 1 or entry.title.lower() in asked else 0.0


def longest_run(asked: list[str], name: list[str]) -> int:
    """Words in a row that both hold, by their stems."""
    ours, theirs = [stem(word) for word in asked], [stem(word) for word in name]
    best = 0
    for start in range(len(ours)):
        for at in range(len(theirs)):
            length = 0
            while (
                start + length < len(ours)
                and at + length < len(theirs)
                and ours[start + length] == theirs[at + length]
            ):
                length += 1
            best = max(best, length)
    return best
