"""In which order: what is over below, parts of a page below whole ones, then as the person asked."""

from datetime import datetime
from typing import Any

from elasticsearch.dsl import Q

from portal.search.fields import fields
from portal.search.queries.planning import Plan
from portal.search.ranking import names_may_lead

from .conditions import ends_of, held_now, status_now

PARTS_BELOW: dict[str, Any] = {"is_part": {"order": "asc"}}


def named_first(words: tuple[str, ...]) -> dict[str, Any]:
    """Mapped, not scripted: two scripts over 27,000 matches took three quarters of a search's time."""
    nested = {"path": "named", "filter": Q("term", **{"named.words": " ".join(words)}).to_dict()}
    return {"named.order": {"order": "asc", "mode": "min", "missing": 1, "nested": nested}}


def tier(now: datetime) -> dict[str, Any]:
    nested = {"path": "statuses", "filter": status_now(now).to_dict()}
    return {"statuses.tier": {"order": "asc", "mode": "max", "missing": 0, "nested": nested}}


def order(plan: Plan) -> list[Any]:
    """What bears just this name first, what is over below, then parts of a page, then the sort with gaps last, then the key, so that pages are stable."""
    named = [named_first(plan.words)] if names_may_lead(plan) else []
    return [*named, tier(plan.now), PARTS_BELOW, *_main(plan), {"key": "asc"}]


def _main(plan: Plan) -> list[dict[str, Any] | str]:
    sort, request = plan.request.sort, plan.request
    name, backwards = sort.removeprefix("-"), sort.startswith("-")
    direction = "desc" if backwards else "asc"
    if name in fields and fields[name].sort:
        by = ends_of(name)[backwards] if fields[name].is_range else f"has_{name}"
        how: dict[str, Any] = {"order": direction, "missing": "_last"}
        if not fields[name].is_range:
            how["mode"] = "min"
        if fields[name].dated:
            path = f"dated_{name}"
            by = by if fields[name].is_range else f"{path}.value"
            how["nested"] = {"path": path, "filter": Q("bool", filter=held_now(path, plan.now)).to_dict()}
        return [{by: how}]
    if sort == "title":
        return [{"title_sort": "asc"}]
    if sort == "distance" and request.place:
        point = {"lat": request.place.latitude, "lon": request.place.longitude}
        return [{"_geo_distance": {"places.point": point, "mode": "min", "nested": {"path": "places"}}}]
    if sort == "relevance" and plan.words:
        return ["_score"]
    return [{"published": {"order": "desc", "missing": "_last"}}]


def order_of_related(plan: Plan) -> list[Any]:
    return [tier(plan.now), PARTS_BELOW, "_score", "key"]
