"""The result: for each route, role or programme why, why not, what would change it, and what is open now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.search.related import found, things
from portal.search.request import SearchRequest
from portal.search.response import Hit, SearchResponse

from .changing import Changed, smallest_change
from .near import Near
from .table import Answers, Outcome, Table, Verdict
from .targets import Target, posts_url, targets_of


@dataclass(frozen=True)
class Beside:
    """What is open and who went that way: all open posts, those near the place that was told, one person."""

    places: SearchResponse | None
    near: SearchResponse | None
    person: Hit | None
    places_url: str = ""
    near_url: str = ""


@dataclass(frozen=True)
class Result:
    verdict: Verdict
    target: Target
    changed: Changed | None
    beside: Beside

    @property
    def outcome(self) -> str:
        return str(self.verdict.outcome)


def results_of(table: Table, answers: Answers, near: Near) -> dict[str, Any]:
    verdicts = [verdict for verdict in table.verdicts(answers) if verdict.outcome]
    targets = targets_of([verdict.target for verdict in verdicts])
    shown = [verdict for verdict in verdicts if verdict.target in targets]
    beside = open_and_people(
        {v.target: targets[v.target] for v in shown if v.outcome is not Outcome.ASIDE}, near
    )
    results = [
        Result(
            verdict,
            targets[verdict.target],
            smallest_change(table, verdict.target, answers)
            if verdict.outcome in {Outcome.CLOSE, Outcome.NOT_YET}
            else None,
            beside[verdict.target],
        )
        for verdict in shown
        if verdict.outcome is not Outcome.ASIDE
    ]
    return {
        "results": results,
        "fits": [result for result in results if result.outcome == Outcome.FITS],
        "close": [result for result in results if result.outcome == Outcome.CLOSE],
        "aside": [(targets[v.target], v) for v in shown if v.outcome is Outcome.ASIDE],
    }


def open_and_people(targets: Mapping[int, Target], near: Near) -> dict[int, Beside]:
    """Open posts and one person who went that way, of every target, in one search."""
    asked: dict[str, SearchRequest | None] = {}
    for key, target in targets.items():
        asked[f"places-{key}"] = target.places
        asked[f"near-{key}"] = near.narrowed(target.places)
        asked[f"person-{key}"] = things("profile", size=1, **target.came_by)
    answered = found(**asked)
    return {
        key: Beside(
            places=answered[f"places-{key}"],
            near=answered[f"near-{key}"],
            person=first(answered[f"person-{key}"]),
            places_url=address_of(asked[f"places-{key}"]),
            near_url=address_of(asked[f"near-{key}"]),
        )
        for key in targets
    }


def address_of(places: SearchRequest | None) -> str:
    return posts_url(places) if places else ""


def first(response: SearchResponse | None) -> Hit | None:
    return response.results[0] if response and response.results else None
