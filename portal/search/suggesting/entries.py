"""What of a document is offered, and by which words it is found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from portal.search.analysis import fold
from portal.search.kinds import TIERS
from portal.search.types import Document, Passage, Span

QUESTION = "question"
"""Stands beside the kinds of document: a question that a page answers."""
ALIASED = frozenset({"term", "role", "employer"})
"""Kinds whose other names people type; those of others name places and employers besides."""
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """``names`` are its texts in plain letters, the one shown first; ``words`` all of their words."""

    text: str
    kind: str
    url: str
    hint: str
    names: tuple[str, ...]
    words: frozenset[str]
    visible: Span
    statuses: tuple[Span, ...] = ()
    until: datetime | None = None

    def stands(self, at: datetime) -> bool:
        """Whether anybody may find it, it is not over, and what it says may still be said."""
        if not self.visible.holds(at) or (self.until is not None and self.until <= at):
            return False
        return not any(span.value in TIERS and span.holds(at) for span in self.statuses)


def entries_of(document: Document, passages: Iterable[Passage]) -> Iterator[Entry]:
    line = str(document.extra.get("line") or "")
    if document.kind == "answer":
        yield _entry(document, QUESTION, document.title, document.url, hint=line)
        return
    others = document.names if document.kind in ALIASED else ()
    yield _entry(document, document.kind, document.title, document.url, hint=line, others=others)
    for question in document.questions:
        yield _entry(document, QUESTION, question, document.url, hint=document.title)
    for passage in passages:
        for question in passage.questions if passage.searchable else ():
            yield _entry(document, QUESTION, question, passage.url, document.title, until=passage.until)


def _entry(
    document: Document,
    kind: str,
    text: str,
    url: str,
    hint: str,
    others: tuple[str, ...] = (),
    until: datetime | None = None,
) -> Entry:
    names = tuple(dict.fromkeys(plainly(name) for name in (text, *others)))
    ends = [end for end in (until, document.stale_from) if end]
    return Entry(
        sentence(text) if kind == QUESTION else text,
        kind,
        url,
        hint,
        names,
        frozenset(word for name in names for word in name.split()),
        document.visible,
        document.statuses,
        min(ends, default=None),
    )


def plainly(text: str) -> str:
    """Its words in small letters, without accents and apostrophes, one space between them."""
    return " ".join(WORD.findall(fold(text)))


def sentence(text: str) -> str:
    """Editors write questions as people type them."""
    return text[:1].upper() + text[1:]
