"""Asks the cluster what a plan finds."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from elasticsearch.dsl import Q

from portal.places.distance import miles_between
from portal.search.backends import Found, Match, Position, Reader
from portal.search.queries.planning import Plan
from portal.search.ranking import ENOUGH, MOST_RELATED, is_ranked_by_meaning
from portal.search.serialise import load

from .answers import answers
from .client import Cluster
from .conditions import visible
from .naming import Names
from .queries import Body, known_by, related_to, searches_for
from .reordering import page_of, related_by_meaning, related_in_order, stored_of, window_for


class Finder:
    """Documents of a generation; ``least`` is how far the index on this machine has read the log."""

    def __init__(self, cluster: Cluster, names: Names, least: Position | None = None) -> None:
        self.cluster, self.names, self.least = cluster, names, least

    def visible(self, key: str, now: datetime) -> bool:
        query = Q("bool", filter=[Q("term", key=key), visible(now)])
        [found] = self._ask({"query": query.to_dict(), "size": 0})
        return _total(found) > 0

    def find(self, plan: Plan) -> Found:
        page, counts = searches_for(plan)
        main, *counted = self._ask(window_for(plan, page), *counts)
        total = _total(main)
        known, related = self._beside(plan, total)
        return Found(
            total=total,
            page=self._page(plan, main),
            facets={name: values for one in counted for name, values in _facets(one["aggregations"]).items()},
            related=related,
            known=known,
        )

    def _beside(self, plan: Plan, total: int) -> tuple[bool, tuple[Match, ...]]:
        """Whether the words are known, and what has only some of them; asked for where little was found."""
        if total >= ENOUGH:
            return True, ()
        searches = [known_by(plan)]
        if plan.words and plan.request.page == 1 and (plan.loose != plan.tree or plan.nearness):
            searches.append(related_by_meaning(plan) if plan.nearness else related_to(plan))
        known, *related = self._ask(*searches)
        return _total(known) > 0, self._related(plan, related[0]) if related else ()

    def _page(self, plan: Plan, main: Body) -> tuple[Match, ...]:
        return (
            self._stored(plan, page_of(plan, _hits(main)))
            if is_ranked_by_meaning(plan)
            else _matches(main, plan)
        )

    def _related(self, plan: Plan, found: Body) -> tuple[Match, ...]:
        if not plan.nearness:
            return _matches(found, plan)
        return self._stored(plan, related_in_order(plan, _hits(found))[:MOST_RELATED])

    def _stored(self, plan: Plan, keys: list[str]) -> tuple[Match, ...]:
        """In the order of the keys; what has gone meanwhile is left out."""
        [answer] = self._ask(stored_of(keys)) if keys else [None]
        matches = {match.document.key: match for match in _matches(answer, plan)} if answer else {}
        return tuple(matches[key] for key in keys if key in matches)

    def _ask(self, *bodies: Body) -> list[Body]:
        return answers(self.cluster, self.names, self.least, [*bodies])


class ElasticReader(Finder):
    """``local`` is the embedded index's reader: what the language of the documents is."""

    def __init__(self, cluster: Cluster, names: Names, local: Reader, least: Position | None) -> None:
        super().__init__(cluster, names, least)
        self.local, self.protected = local, local.protected

    def has(self, terms: tuple[str, ...]) -> bool:
        return self.local.has(terms)

    def words(self) -> Mapping[str, int]:
        return self.local.words()


def _total(answer: Body) -> int:
    return answer["hits"]["total"]["value"]


def _matches(answer: Body, plan: Plan) -> tuple[Match, ...]:
    return tuple(_match(hit["_source"]["stored"], plan) for hit in _hits(answer))


def _hits(answer: Body) -> list[dict[str, Any]]:
    return answer["hits"]["hits"]


def _match(stored: Mapping[str, str], plan: Plan) -> Match:
    document, place = load(stored["record"], stored["body"]), plan.request.place
    miles = min((miles_between(point, place) for point in document.places), default=None) if place else None
    held = {span.value for span in document.statuses if span.holds(plan.now)}
    return Match(document, tuple(sorted(held)), miles)


def _facets(aggregations: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for name, bucket in aggregations.items():
        values = bucket["now"]["values"] if "now" in bucket else bucket
        found[name] = {b["key"]: b.get("documents", b)["doc_count"] for b in values["buckets"]}
    return found
