"""How many documents hold each value of a facet."""

from datetime import datetime
from functools import cache
from typing import Any

from elasticsearch.dsl import A, Q

from portal.search.fields import fields
from portal.search.queries.planning import Plan

from .conditions import held_now

MOST_VALUES = 1000


def counted(plan: Plan) -> list[str]:
    """The facets whose counts are wanted."""
    facets = ["kind", *(name for name, field in fields.items() if field.facet), "status"]
    return [name for name in facets if plan.counts(name)]


def count_of(name: str, now: datetime) -> dict[str, Any]:
    """How many documents hold each value of a facet."""
    if name == "status":
        return counted_now("statuses", now)
    if name != "kind" and fields[name].dated:
        return counted_now(f"dated_{name}", now)
    return _count_of_values("kind" if name == "kind" else f"has_{name}")


@cache
def _count_of_values(name: str) -> dict[str, Any]:
    return A("terms", field=name, size=MOST_VALUES).to_dict()


def counted_now(path: str, now: datetime) -> dict[str, Any]:
    """How many documents hold each value now."""
    held = {"filter": Q("bool", filter=held_now(path, now)).to_dict(), "aggs": {"values": _held_values(path)}}
    return {"nested": {"path": path}, "aggs": {"now": held}}


@cache
def _held_values(path: str) -> dict[str, Any]:
    values = A("terms", field=f"{path}.value", size=MOST_VALUES)
    values.bucket("documents", A("reverse_nested"))
    return values.to_dict()
