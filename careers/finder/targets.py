"""What a rule may be about, as the search knows it, and what the result says of it beside the verdict."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from careers.routes.openings import Coming, coming, is_shut, programmes_by_route
from careers.routes.rules import Income, Registration
from careers.vacancies.choices import WhoCanApply
from portal.search.related import found, these, things
from portal.search.request import SearchRequest
from portal.search.response import Hit

MODELS = ("careers.routepage", "careers.rolepage", "careers.programmepage")


@dataclass(frozen=True)
class Target:
    """``facts`` are (label, value); ``places`` asks for its open posts, ``came_by`` filters the people.

    ``is_shut``: it is done in cohorts, and none of them takes applications or is about to.
    """

    title: str
    url: str
    facts: list[tuple[str, str]]
    places: SearchRequest | None = None
    came_by: dict[str, str] = field(default_factory=dict)
    opening: Coming | None = None
    note: str = ""
    is_shut: bool = False


def targets_of(keys: Iterable[int]) -> dict[int, Target]:
    """By the page's key; what may not be read now is left out."""
    asked = these((f"{model}:{key}" for model in MODELS for key in keys), size=100)
    answer = found(targets=asked)["targets"]
    hits = {int(hit.key.rpartition(":")[2]): hit for hit in answer.results} if answer else {}
    programmes = programmes_by_route(
        str(hit.document.values["route"]) for hit in hits.values() if hit.kind == "route"
    )
    return {key: target_of(hit, programmes) for key, hit in hits.items()}


def posts_url(places: SearchRequest) -> str:
    """The list of all the open posts that a result counts."""
    query = places.but(kinds=(), status=(), page_size=SearchRequest().page_size).to_query()
    return f"{reverse('careers:vacancies')}?{query}"


def target_of(hit: Hit, programmes: Mapping[str, list[Hit]]) -> Target:
    document = hit.document
    if hit.kind == "route":
        slug = str(document.values["route"])
        delivered_by = programmes.get(slug, [])
        return Target(
            document.title,
            document.url,
            route_facts(hit),
            route_posts(hit),
            {"route": slug},
            first(coming(delivered_by)),
            document.extra.get("status_note", ""),
            is_shut(delivered_by),
        )
    if hit.kind == "role":
        slug = str(document.values["role"])
        return Target(
            document.title,
            document.url,
            [],
            things("vacancy", size=1, status="open", role=slug),
            {"role": slug},
        )
    return Target(
        document.title,
        document.url,
        programme_facts(hit),
        came_by={"programme": str(document.values["programme"])},
        opening=first(coming([hit])),
        note=document.extra.get("standing", ""),
        is_shut=is_shut([hit]),
    )


def first(openings: list[Coming]) -> Coming | None:
    return openings[0] if openings else None


def route_facts(hit: Hit) -> list[tuple[str, str]]:
    extra, unknown = hit.document.extra, _("Not known")
    return [
        (_("Time"), extra.get("time") or unknown),
        (_("Cost to you"), extra.get("cost") or unknown),
        (_("While you train"), extra.get("income") or unknown),
    ]


def route_posts(hit: Hit) -> SearchRequest | None:
    """Where one registers at the end, only a post that trains is a way in, and only on a route with a wage;
    on the others it is the work itself."""
    values = hit.document.values
    roles = tuple(values.get("role") or ())
    if hit.document.extra.get("registration") != Registration.AT_END:
        return things("vacancy", size=1, status="open", role=roles, training_post="false")
    if values.get("income") != Income.WAGE:
        return None
    return things("vacancy", size=1, status="open", role=roles, who_can_apply=str(WhoCanApply.TRAINING_POST))


def programme_facts(hit: Hit) -> list[tuple[str, str]]:
    extra = hit.document.extra
    said = [(_("Length"), extra.get("length")), (_("Level"), extra.get("level"))]
    return [(label, value) for label, value in said if value]
