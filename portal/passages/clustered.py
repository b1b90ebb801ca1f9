"""The passages on the cluster: it finds them, and what they are worth is reckoned here as for the index on this machine."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

import numpy as np
from elasticsearch.dsl import Search

from portal.search.backends import BackendDown, Position
from portal.search.elastic import ElasticIndex, quoting
from portal.search.elastic.answers import answers
from portal.search.serialise import load, load_passage

from .bm25 import Statistics, bm25
from .indexed import BODY, HEADING, MOST_TERMS, QUESTIONS, IndexedStore, searched_terms
from .store import Entry, Kept, entry_of

WEIGHTS = {"heading": HEADING, "questions": QUESTIONS, "body": BODY}
SPARE = 100
"""The cluster's own order is nearly ours: so many more than are wanted hold all that are."""


class ClusterStore:
    """Raises ``BackendDown`` when the cluster does not answer or is behind."""

    def __init__(self, index: ElasticIndex) -> None:
        self.index = index

    @classmethod
    def from_settings(cls) -> "ClusterStore":
        return cls(ElasticIndex.from_settings())

    def entries(self, keys: Iterable[str]) -> dict[str, Entry]:
        wanted = list(dict.fromkeys(keys))
        if not wanted:
            return {}
        with self.index.asking.asked() as elastic:
            found = elastic.mget(index=self.index.names.passages, ids=wanted, source=["stored", "chatbot"])
        held = {row["_id"]: row["_source"] for row in found["docs"] if row.get("found")}
        return {key: _entry(held[key]["stored"]) for key in wanted if key in held and held[key]["chatbot"]}

    def keyword(self, text: str, now: datetime, limit: int) -> list[tuple[str, float]]:
        wanted = list(dict.fromkeys(searched_terms(text)))[:MOST_TERMS]
        if not wanted:
            return []
        [told] = self._ask(quoting.statistics(wanted))
        known = _statistics(wanted, told)
        shares = {term: known.share(term) for term in wanted if known.holding[term]}
        if not shares:
            return []
        [candidates] = self._ask(quoting.holding(shares, WEIGHTS, now, limit + SPARE))
        scored = [
            (hit["_id"], bm25(wanted, hit["_source"], WEIGHTS, known)) for hit in candidates["hits"]["hits"]
        ]
        return sorted(scored, key=lambda pair: (-pair[1], pair[0]))[:limit]

    def nearest(
        self, vector: np.ndarray, now: datetime, limit: int, also: Collection[str] = ()
    ) -> dict[str, float]:
        asked = vector.tolist()
        searches = [quoting.nearest(asked, now, limit)]
        if also:
            searches.append(quoting.nearness_of(also, asked, now))
        nearest, *others = self._ask(*searches)
        found = {hit["_id"]: 2 * hit["_score"] - 1 for hit in nearest["hits"]["hits"]}
        for other in others:
            found |= {hit["_id"]: hit["_score"] - 1 for hit in other["hits"]["hits"]}
        return found

    def public(self, keys: Collection[str], now: datetime) -> set[str]:
        if not keys:
            return set()
        [found] = self._ask(quoting.public(keys, now))
        return {hit["_id"] for hit in found["hits"]["hits"]}

    def spread(self, words: Collection[str], now: datetime) -> dict[str, float]:
        terms = {word: searched_terms(word) for word in words}
        wanted = list(dict.fromkeys(term for each in terms.values() for term in each))
        if not wanted:
            return dict.fromkeys(words, 0.0)
        [told] = self._ask(quoting.statistics(wanted))
        known = _statistics(wanted, told)
        every = max(known.passages, 1)
        return {
            word: max((known.holding[term] for term in each), default=0) / every
            for word, each in terms.items()
        }

    def sentences(self, keys: Collection[str]) -> dict[str, Kept]:
        """They are compared here, so the index on this machine keeps them."""
        try:
            return IndexedStore(self.index.local).sentences(keys)
        except BackendDown:
            return {}

    def _ask(self, *searches: Search) -> list[dict[str, Any]]:
        names, bodies = self.index.names, [search.to_dict() for search in searches]
        return answers(self.index.asking, names, self._least(), bodies, names.passages)

    def _least(self) -> Position | None:
        try:
            return self.index.local.stands()
        except BackendDown:
            return None


def _entry(stored: dict[str, str]) -> Entry:
    return entry_of(load(stored["document"]), load_passage(stored["record"]))


def _statistics(terms: list[str], told: dict[str, Any]) -> Statistics:
    buckets = told["aggregations"]["terms"]["buckets"]
    holding = {term: buckets[str(number)]["doc_count"] for number, term in enumerate(terms)}
    length = told["aggregations"]["length"]["value"] or 0.0
    return Statistics(told["hits"]["total"]["value"], length, holding)
