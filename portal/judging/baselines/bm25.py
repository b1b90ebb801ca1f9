"""Plain BM25: any word, anywhere, all text alike. What a search server does before anyone sets it up."""

import re

from portal.judging.queries import Query
from portal.judging.systems import DEEP
from portal.search.types import Document

from .texts import STOP_WORDS, everything_of, indexed

WORD = re.compile(r"\w+")


class Bm25:
    def __init__(self, documents: list[Document]) -> None:
        self.words = indexed(["text"], [(document.url, everything_of(document)) for document in documents])

    def rank(self, query: Query) -> list[str]:
        typed = WORD.findall(query.q.lower())
        words = [word for word in typed if word not in STOP_WORDS] or typed
        if not words:
            return []
        rows = self.words.execute(
            "SELECT url FROM words WHERE words MATCH ? ORDER BY bm25(words), url LIMIT ?",
            (" OR ".join(f'"{word}"' for word in words), DEEP),
        )
        return [url for (url,) in rows]
