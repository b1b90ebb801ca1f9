"""Words: which rows match a tree, and how well."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial, reduce
from itertools import chain

import numpy as np

from portal.search.kinds import meaning_term
from portal.search.prepared import TEXTS
from portal.search.queries.planning import Plan
from portal.search.queries.tree import (
    All,
    Any,
    Everything,
    Node,
    Phrase,
    Word,
    asked_for,
    phrase,
    runs,
    split,
)
from portal.search.ranking import COME_AND_GO, NAMES, RELATED, SHORT_TEXTS, WEIGHTS

from .columns import Array, Columns

COLUMNS = {
    "title": 8.0,
    "names": 7.0,
    "questions": 4.0,
    "summary": 3.0,
    "facts": 2.0,
    "body": 1.0,
    "exact": 0.0,
}
EVERYWHERE = "{" + " ".join(TEXTS) + "}"


def to_fts(node: Node, columns: str = EVERYWHERE) -> str:
    """A tree without exclusions as an FTS5 expression. Terms hold no quotation mark, so nothing can break out."""
    return f"{columns} : ({_expression(node)})"


def _expression(node: Node) -> str:
    if isinstance(node, Word):
        return f'"{node.term}"'
    if isinstance(node, Phrase):
        return '"' + " ".join(node.terms) + '"'
    joint = " AND " if isinstance(node, All) else " OR "
    return "(" + joint.join(_expression(part) for part in node.nodes) + ")"  # type: ignore[union-attr]


@dataclass(frozen=True, slots=True)
class Part:
    """One reason for a place in the results: how much it weighs, and how far each row has it, from 0 to 1."""

    name: str
    weight: float
    rows: Array


def boosts(plan: Plan) -> Iterator[tuple[str, float, str]]:
    """What lifts a row beside BM25: a name, its weight, and the expression that finds the rows."""
    whole = Word(plan.words[0]) if len(plan.words) == 1 else Phrase(plan.words)
    wanted, _ = split(plan.plain)
    yield "title_phrase", WEIGHTS["title_phrase"], to_fts(whole, "title")
    yield "names_phrase", WEIGHTS["names_phrase"], to_fts(whole, "names")
    yield "questions_phrase", WEIGHTS["questions_phrase"], to_fts(whole, "questions")
    yield "means", WEIGHTS["means"], to_fts(Word(meaning_term(plan.words)), "facts")
    if plan.exact:
        yield "exact", WEIGHTS["exact"], f"exact : ({' AND '.join(_quoted(plan.exact))})"
    if not isinstance(wanted, Everything):
        yield "title_all", WEIGHTS["title_all"], to_fts(wanted, "title")
        yield "unexpanded", WEIGHTS["unexpanded"], to_fts(wanted)
    yield from (("kind_asked", WEIGHTS["kind_asked"], kind) for kind in kinds_in(plan))


def kinds_in(plan: Plan) -> Iterator[str]:
    """The expressions for the kinds that the words name."""
    return (to_fts(Word(run[0]), "facts") for run in runs(plan.tree) if run[0].startswith("_kind_"))


class Matcher:
    def __init__(self, connection: sqlite3.Connection, columns: Columns) -> None:
        self.connection, self.columns = connection, columns

    def mask(self, node: Node) -> Array:
        """Every row that matches, exclusions taken out."""
        wanted, _ = split(node)
        return self.without(self._matching(wanted), node)

    def without(self, mask: Array, node: Node) -> Array:
        """Those rows of a mask that hold nothing which the tree excludes."""
        for part in split(node)[1]:
            mask = mask & ~self._matching(part)
        return mask

    def _matching(self, node: Node) -> Array:
        """Each run of words is asked for by itself, so that its answer serves every search that holds it."""
        if isinstance(node, Everything):
            return np.ones(self.columns.size, dtype=bool)
        if isinstance(node, All):
            return reduce(np.logical_and, map(self._matching, node.nodes))
        if isinstance(node, Any):
            return reduce(np.logical_or, map(self._matching, node.nodes))
        return self._holding(to_fts(node))

    def _holding(self, expression: str) -> Array:
        return self.columns.memory.once(expression, partial(self._asked, expression))

    def _asked(self, expression: str, also: str = "", *values: str) -> Array:
        mask = np.zeros(self.columns.size, dtype=bool)
        query = f"SELECT words.rowid FROM words WHERE words MATCH ? {also}"  # noqa: S608
        rows = self.connection.execute(query, (expression, *values))
        mask[self.columns.rows_of(np.fromiter(chain.from_iterable(rows), dtype=np.int64))] = True
        return mask

    def ranks(self, node: Node) -> Array:
        """BM25 by row, 1 for the best and 0 for what does not match: that of a tree is the sum of its runs'."""
        wanted, _ = split(node)
        if isinstance(wanted, Everything):
            return np.zeros(self.columns.size)
        score = sum(map(self._bm25, runs(wanted)), np.zeros(self.columns.size))
        score = np.where(self._matching(wanted), score, 0)
        return score / max(score.max(initial=0), 1e-9)

    def _bm25(self, run: tuple[str, ...]) -> Array:
        return self.columns.memory.once(run, partial(self._weighed, to_fts(phrase(run))))

    def _weighed(self, expression: str) -> Array:
        weights = ", ".join(str(COLUMNS[name]) for name in (*TEXTS, "exact"))
        query = f"SELECT rowid, -bm25(words, {weights}) FROM words WHERE words MATCH ?"  # noqa: S608
        found = np.fromiter(chain.from_iterable(self.connection.execute(query, (expression,))), dtype=float)
        scores = np.zeros(self.columns.size, dtype=np.float32)
        scores[self.columns.rows_of(found[::2].astype(np.int64))] = found[1::2]
        return scores

    def parts(self, plan: Plan) -> Iterator[Part]:
        """What the words make of each row: tiers first, BM25 within them."""
        if not plan.words:
            return
        yield Part("words", WEIGHTS["words"], self.ranks(plan.tree))
        for name, weight, expression in boosts(plan):
            yield Part(name, weight, self._holding(expression))
        for name, texts in (("named_by", NAMES), ("about", SHORT_TEXTS)):
            yield Part(name, WEIGHTS[name], self._share(plan, texts))
        if plan.kinds:
            yield Part("kind_meant", WEIGHTS["kind_meant"], self._kinds(plan))
        yield Part("title_is", WEIGHTS["title_is"], self._titled(plan.words))

    def related(self, plan: Plan) -> Iterator[Part]:
        """What the words make of a row that holds only some of them."""
        yield Part("words", RELATED["words"], self.ranks(plan.loose))
        yield Part("about", RELATED["about"], self._share(plan, SHORT_TEXTS))
        for kind in kinds_in(plan):
            yield Part("kind_asked", RELATED["kind_asked"], self._holding(kind))

    def _share(self, plan: Plan, texts: tuple[str, ...]) -> Array:
        """How many of the words stand in one of these texts, as a share."""
        wanted, columns = asked_for(plan.tree), "{" + " ".join(texts) + "}"
        held = [self._holding(to_fts(node, columns)) for node in wanted]
        return sum(held, np.zeros(self.columns.size)) / max(len(held), 1)

    def _kinds(self, plan: Plan) -> Array:
        kinds = self.columns.kinds
        worth = np.array([plan.kinds.get(kind, 0.0) for kind in kinds.values])
        found = np.zeros(self.columns.size)
        found[kinds.rows] = worth[kinds.codes]
        return found

    def named(self, words: tuple[str, ...]) -> Array:
        """Of these, the rows of no kind of which many bear one title."""
        return self._titled(words) & ~self.columns.kinds.holding(COME_AND_GO, self.columns.size)

    def _titled(self, words: tuple[str, ...]) -> Array:
        """Rows whose whole title is these words."""
        title = " ".join(words)
        starting = f'title : ^"{title}"'
        return self.columns.memory.once(
            ("titled", title), partial(self._asked, starting, "AND title = ?", title)
        )


def _quoted(words: tuple[str, ...]) -> list[str]:
    return [f'"{word}"' for word in words]
