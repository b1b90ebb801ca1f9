"""One consistent view of a generation: a read transaction and the columns that belong to it."""

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial

import numpy as np
from django.utils import timezone

from portal.search.backends import Found, Match
from portal.search.fields import fields
from portal.search.queries.planning import Plan
from portal.search.queries.tree import Everything, phrase
from portal.search.ranking import (
    ENOUGH,
    MOST_RELATED,
    RELATED,
    RELATED_BY_MEANING,
    REORDERED,
    WEIGHTS,
    is_ranked_by_meaning,
    meaning_of,
    names_may_lead,
    nearness_in_miles,
)
from portal.search.serialise import load

from .columns import Array, Columns, Keywords
from .masks import Masks
from .matching import Matcher, Part, to_fts


class EmbeddedReader:
    def __init__(self, connection: sqlite3.Connection, columns: Columns, protected: frozenset[str]) -> None:
        self.connection, self.columns, self.protected = connection, columns, protected
        self.matcher = Matcher(connection, columns)

    def has(self, terms: tuple[str, ...]) -> bool:
        return self.columns.memory.once(("has", terms), partial(self._has, terms))

    def _has(self, terms: tuple[str, ...]) -> bool:
        query = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
        return self.connection.execute(query, (to_fts(phrase(terms)),)).fetchone() is not None

    def words(self) -> Mapping[str, int]:
        return dict(self.connection.execute("SELECT term, doc FROM vocabulary WHERE col = 'exact'"))

    def visible(self, key: str, now: datetime) -> bool:
        row = self.connection.execute("SELECT id FROM document WHERE key = ?", (key,)).fetchone()
        return bool(row) and self.columns.row_of_id[row[0]] in self.columns.visible.at(now.timestamp()).rows

    def find(self, plan: Plan) -> Found:
        request = plan.request
        masks = Masks(self.columns, request, plan.now)
        matching = self.matcher.mask(plan.tree)
        passing = masks.passing(matching)
        total = int(passing.sum())
        order = self._order(plan, masks, passing)
        start = (request.page - 1) * request.page_size
        known = bool((matching & masks.visible).any())
        related: list[int] = []
        if plan.words and total < ENOUGH and request.page == 1:
            related = self._related(plan, masks, matching)
        return Found(
            total=total,
            page=self._matches(order[start : start + request.page_size], masks),
            facets=self._facets(plan, masks, matching) if plan.facets else {},
            related=self._matches(related, masks),
            known=known,
        )

    def _facets(self, plan: Plan, masks: Masks, matching: Array) -> dict[str, dict[str, int]]:
        columns = {"kind": self.columns.kinds, "status": masks.held}
        for name, field in fields.items():
            if field.facet and (column := self.columns.keywords_at(name, masks.now)) is not None:
                columns[name] = column
        whole = masks.passing(matching)
        return {
            name: column.counts(masks.passing(matching, but=name) if name in masks.by_field else whole)
            for name, column in columns.items()
            if plan.counts(name)
        }

    def _order(self, plan: Plan, masks: Masks, passing: Array) -> list[int]:
        """Passing rows, best first: what is over below, then parts, then the sort, then the key, so that pages are stable."""
        rows = np.flatnonzero(passing)
        tiers, parts = self.columns.tiers(masks.held)[rows], self.columns.parts[rows]
        if names_may_lead(plan):
            tiers = np.where(self.matcher.named(plan.words)[rows], -1, tiers)
        value = self._sort_value(plan, masks)[rows]
        missing = np.isnan(value) | np.isinf(value)
        order = np.lexsort((rows, np.where(missing, 0, value), missing, parts, tiers))
        if is_ranked_by_meaning(plan):
            first = order[:REORDERED]
            meant = meaning_of(plan.nearness, [self.columns.keys[row] for row in rows[first]])
            again = np.lexsort((rows[first], value[first] - meant, parts[first], tiers[first]))
            order = np.concatenate([first[again], order[REORDERED:]])
        return rows[order].tolist()

    def _sort_value(self, plan: Plan, masks: Masks) -> Array:
        """What to sort by, smallest first; not a number where a row has none."""
        sort, columns = plan.request.sort, self.columns
        name = sort.removeprefix("-")
        if name in fields and fields[name].sort:
            return self._field_value(name, masks.now, backwards=sort.startswith("-"))
        if sort == "title":
            return columns.titles.astype(float)
        if sort == "distance" and masks.miles is not None:
            return masks.miles
        if sort == "relevance" and plan.words:
            return -self._score(plan, masks)
        return -columns.published

    def _score(self, plan: Plan, masks: Masks) -> Array:
        score = np.zeros(self.columns.size)
        for part in self.parts(plan, masks):
            score = score + part.weight * part.rows
        return score

    def parts(self, plan: Plan, masks: Masks) -> Iterator[Part]:
        """What makes up the score before meaning has its say."""
        yield from self.matcher.parts(plan)
        yield Part("overdue", -WEIGHTS["up_to_date"], self._overdue(plan.now))
        if masks.miles is not None:
            yield Part("near", WEIGHTS["near"], nearness_in_miles(masks.miles))

    def _field_value(self, name: str, now: float, backwards: bool) -> Array:
        if fields[name].is_range and (ends := self.columns.ends_at(name, now)):
            return -ends[1] if backwards else ends[0]
        column = self.columns.keywords_at(name, now) or Keywords.of([])
        first = np.full(self.columns.size, np.nan)
        for row, code in zip(column.rows[::-1].tolist(), column.codes[::-1].tolist(), strict=True):
            first[row] = code
        return -first if backwards else first

    def _overdue(self, now: datetime) -> Array:
        return self.columns.review_on <= timezone.localdate(now).toordinal()

    def _related(self, plan: Plan, masks: Masks, matching: Array) -> list[int]:
        """What holds some of the words, and what is nearest by meaning."""
        if isinstance(plan.loose, Everything):
            return []
        score = sum(
            (part.weight * part.rows for part in self.matcher.related(plan)), np.zeros(self.columns.size)
        )
        nearest = self.columns.keyed(plan.nearness.nearest(RELATED_BY_MEANING) if plan.nearness else ())
        some = self.matcher.mask(plan.loose) | self.matcher.without(nearest, plan.loose)
        rows = np.flatnonzero(masks.passing(some & ~matching))
        value = score[rows] + meaning_of(
            plan.nearness, [self.columns.keys[row] for row in rows], RELATED["meaning"]
        )
        tiers, parts = self.columns.tiers(masks.held)[rows], self.columns.parts[rows]
        return rows[np.lexsort((rows, -value, parts, tiers))][:MOST_RELATED].tolist()

    def _matches(self, rows: list[int], masks: Masks) -> tuple[Match, ...]:
        found = []
        for row in rows:
            record, body = self.connection.execute(
                "SELECT record, body FROM document WHERE id = ?", (int(self.columns.ids[row]),)
            ).fetchone()
            held = masks.held.codes[masks.held.rows == row]
            statuses = tuple(masks.held.values[code] for code in held)
            miles = None if masks.miles is None or np.isinf(masks.miles[row]) else float(masks.miles[row])
            found.append(Match(load(record, body), statuses, miles))
        return tuple(found)
