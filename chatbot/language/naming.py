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


def asked_of(entry: Entry, telling: list[str]) -> list[str]:
    """What is asked of the thing that the page is about: "hard", of "what is hard about being a reviewing officer"."""
    return [word for word in telling if not told([word], entry.title)]


def about(entry: Entry, asked: list[str]) -> float:
    """How long a run of the question's words the page's title, or one of its names, holds."""
    best = max((longest_run(asked, tokens(name)) for name in (entry.title, *entry.names)), default=0)
    return min(best, LONGEST_RUN) * ABOUT if best > 1 or entry.title.lower() in asked else 0.0


def longest_run(asked: list[str], name: list[str]) -> int:
    """Words in a row that both hold, by their stems."""
    ours, theirs = [stem(word) for word in asked], [stem(word) for word in name]
    if not set(ours).intersection(theirs):
        return 0
    best, before = 0, [0] * (len(theirs) + 1)
    for word in ours:
        runs = [0, *(before[at] + 1 if word == other else 0 for at, other in enumerate(theirs))]
        best, before = max(best, *runs), runs
    return best
