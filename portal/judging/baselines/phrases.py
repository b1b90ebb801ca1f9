"""PostgreSQL's ``phraseto_tsquery`` over title, place and description, by ``ts_rank``'s weights: the words side by side."""

import re

from portal.judging.queries import Query
from portal.judging.systems import DEEP
from portal.search.types import Document

from .texts import STOP_WORDS, description_of, indexed, places_of

WORD = re.compile(r"\w+")
WEIGHTS = (0.0, 1.0, 0.4, 0.1)


class Phrases:
    def __init__(self, documents: list[Document]) -> None:
        rows = [(d.url, *map(_kept, (d.title, places_of(d), description_of(d)))) for d in documents]
        self.words = indexed(["title", "place", "description"], rows)

    def rank(self, query: Query) -> list[str]:
        phrase = _kept(query.q)
        if not phrase:
            return []
        weights = ", ".join(map(str, WEIGHTS))
        rows = self.words.execute(
            f"SELECT url FROM words WHERE words MATCH ? ORDER BY bm25(words, {weights}), url LIMIT ?",  # noqa: S608
            (f'"{phrase}"', DEEP),
        )
        return [url for (url,) in rows]


def _kept(text: str) -> str:
    return " ".join(word for word in WORD.findall(text.lower()) if word not in STOP_WORDS)
