"""How well passages are found, on a collection that somebody else judged."""

import csv
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from portal.search.measures import ndcg, reciprocal_rank
from portal.search.types import Passage

from .embedder import embed_or_none
from .memory import MemoryStore
from .retrieval import CANDIDATES, fuse, normalised, share_for
from .store import Entry, PassageStore
from .weights import UNCALIBRATED, as_set

Ranking = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class Collection:
    """In BEIR's format: ``corpus.jsonl`` {id, title, text}, ``queries.jsonl`` {id, text}, ``qrels.tsv``."""

    entries: list[Entry]
    queries: dict[str, str]
    grades: dict[str, dict[str, int]]

    @classmethod
    def read(cls, folder: Path) -> "Collection":
        """Raises ``OSError`` or ``ValueError`` when a file is missing or is no such file."""
        entries = {entry.key: entry for entry in map(_entry, _rows(folder / "corpus.jsonl"))}
        queries = {_id(row): str(row["text"]) for row in _rows(folder / "queries.jsonl")}
        return cls([*entries.values()], queries, _grades(folder))


def _rows(path: Path) -> list[dict[str, Any]]:
    """A line ends where a file's lines do; JSON may hold what Unicode calls a line's end."""
    with path.open(encoding="utf-8-sig") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _id(row: dict[str, Any]) -> str:
    """Raises ``KeyError`` for a row without one."""
    return str(row["id"] if "id" in row else row["_id"])


def _entry(row: dict[str, Any]) -> Entry:
    key = _id(row)
    passage = Passage(key=key, heading="", text=str(row.get("text") or ""), url="")
    return Entry(passage, document=key, kind="page", title=str(row.get("title") or ""), url="")


def _grades(folder: Path) -> dict[str, dict[str, int]]:
    path = next((p for p in (folder / "qrels.tsv", folder / "qrels" / "test.tsv") if p.exists()), None)
    if path is None:
        raise FileNotFoundError(f"{folder} holds no qrels.tsv")
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for cells in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(cells) >= 3 and cells[-1].lstrip("-").isdecimal():
                grades[cells[0]][cells[-2]] = int(cells[-1])
    return dict(grades)


def judge(
    collection: Collection, now: datetime, *, vectors: bool = True, store: PassageStore | None = None
) -> dict[str, Any]:
    """The scores of words alone, of meaning alone and of both, as ``retrieval_eval --json`` prints them."""
    store = store or MemoryStore(collection.entries, with_vectors=vectors)

    def words(query: str) -> dict[str, float]:
        return normalised(store.keyword(query, now, CANDIDATES))

    def meaning(query: str, also: Iterable[str] = ()) -> dict[str, float]:
        vector = embed_or_none(query) if vectors else None
        return store.nearest(vector, now, CANDIDATES, tuple(also)) if vector is not None else {}

    def both(query: str) -> dict[str, float]:
        scored = words(query)
        return fuse(meaning(query, scored), scored, share_for(query, as_set(UNCALIBRATED)))

    found: dict[str, Any] = {"documents": len(collection.entries), "queries": len(collection.grades)}
    ways: tuple[tuple[str, Callable[[str], dict[str, float]]], ...] = (
        ("keyword", words),
        ("vector", meaning),
        ("fused", both),
    )
    for name, scores in ways:
        found[name] = _measure(collection, partial(_ranked_by, scores))
    return found


def _ranked_by(scores: Callable[[str], dict[str, float]], query: str) -> list[str]:
    return _ranked(scores(query))


def _ranked(scores: dict[str, float]) -> list[str]:
    return sorted(scores, key=lambda key: (-scores[key], key))[:CANDIDATES]


def _measure(collection: Collection, ranking: Ranking) -> dict[str, float]:
    begun = time.perf_counter()
    judged = {q: g for q, g in collection.grades.items() if q in collection.queries and any(g.values())}
    rankings = {query: ranking(collection.queries[query]) for query in judged}
    seconds = time.perf_counter() - begun
    count = max(len(judged), 1)

    def mean(score: Callable[[list[str], dict[str, int]], float]) -> float:
        return round(sum(score(rankings[query], grades) for query, grades in judged.items()) / count, 4)

    return {
        "ndcg@10": mean(ndcg),
        "mrr": mean(reciprocal_rank),
        "recall@5": mean(lambda ranked, grades: recall(ranked, grades, 5)),
        "recall@10": mean(lambda ranked, grades: recall(ranked, grades, 10)),
        "seconds": round(seconds, 3),
    }


def recall(ranked: list[str], grades: dict[str, int], depth: int) -> float:
    relevant = {key for key, grade in grades.items() if grade > 0}
    return len(relevant & set(ranked[:depth])) / len(relevant) if relevant else 0.0
