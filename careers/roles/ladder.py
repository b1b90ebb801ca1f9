"""The ladder of a role, drawn from the ways of real people: where they stood before and after, and what is open there."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from portal import clock
from portal.search.engine import respond_all
from portal.search.related import found, things
from portal.search.request import LARGEST_PAGE
from portal.search.response import Hit, SearchResponse

if TYPE_CHECKING:
    from .models import RolePage

MOST_RUNGS = 4
BEFORE, HERE, AFTER = "before", "here", "after"


@dataclass(frozen=True)
class Rung:
    """A role one step away, or the role itself; ``people`` took that step."""

    side: str
    title: str
    url: str
    slug: str
    people: list[Hit]
    vacancies: int


def ladder_of(role: "RolePage") -> list[Rung]:
    """From below to above; empty where nobody told of a step from or to this role."""
    walked = found(walked=things("profile", LARGEST_PAGE, been=role.slug))["walked"]
    sides = steps_of(role.slug, walked.results if walked else ())
    slugs = {slug for steps in sides.values() for slug in steps} | {role.slug}
    if len(slugs) == 1:
        return []
    roles, counts = roles_and_openings(tuple(slugs))
    here = roles.get(role.slug)
    rungs = {side: rungs_of(side, steps, roles, counts) for side, steps in sides.items()}
    own = Rung(HERE, role.title, here.document.url if here else "", role.slug, [], counts.get(role.slug, 0))
    return [*rungs[BEFORE], own, *rungs[AFTER]]


def steps_of(slug: str, people: Iterable[Hit]) -> dict[str, dict[str, list[Hit]]]:
    """Who stood where one step before and one step after."""
    sides: dict[str, dict[str, list[Hit]]] = {BEFORE: defaultdict(list), AFTER: defaultdict(list)}
    for hit in people:
        way = hit.document.extra.get("steps", [])
        for one, following in zip(way, way[1:], strict=False):
            if following == slug:
                sides[BEFORE][one].append(hit)
            if one == slug:
                sides[AFTER][following].append(hit)
    return sides


def roles_and_openings(slugs: tuple[str, ...]) -> tuple[dict[str, Hit], dict[str, int]]:
    roles = things("role", LARGEST_PAGE, role=slugs)
    posts = things("vacancy", 1, status="open", role=slugs)
    if roles is None or posts is None:
        return {}, {}
    responses: list[SearchResponse] = respond_all([roles, posts], clock.now(), facets=("role",))
    facet = responses[1].facets.get("role")
    counts = {value.value: value.count for value in facet.values} if facet else {}
    return {hit_slug(hit): hit for hit in responses[0].results}, counts


def hit_slug(hit: Hit) -> str:
    value = hit.document.values.get("role")
    return str(value[0] if isinstance(value, (tuple, list)) else value)


def rungs_of(
    side: str, steps: dict[str, list[Hit]], roles: dict[str, Hit], counts: dict[str, int]
) -> list[Rung]:
    """The steps that most people took; a role that is not public is no rung."""
    often = sorted(steps, key=lambda slug: (-len(steps[slug]), slug))[:MOST_RUNGS]
    return [
        Rung(
            side, roles[slug].document.title, roles[slug].document.url, slug, steps[slug], counts.get(slug, 0)
        )
        for slug in often
        if slug in roles
    ]
