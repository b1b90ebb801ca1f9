"""Every typed word begins a word of the title or of the employer's name; newest first. As most councils' boards do."""

import re
from datetime import UTC, datetime

from portal.judging.queries import Query
from portal.judging.systems import DEEP
from portal.search.analysis import fold
from portal.search.types import Document

from .texts import employer_of

WORD = re.compile(r"\w+")
NEVER = datetime.min.replace(tzinfo=UTC)


class Prefixes:
    def __init__(self, documents: list[Document]) -> None:
        newest = sorted(documents, key=lambda document: document.published_at or NEVER, reverse=True)
        self.rows = [
            (document.url, _words(f"{document.title} {employer_of(document)}")) for document in newest
        ]

    def rank(self, query: Query) -> list[str]:
        wanted = _words(query.q)
        found = [url for url, words in self.rows if wanted and _begun(words, wanted)]
        return found[:DEEP]


def _words(text: str) -> list[str]:
    return WORD.findall(fold(text))


def _begun(words: list[str], starts: list[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in starts)
