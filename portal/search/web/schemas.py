"""What the search API answers with."""

from typing import Any

from ninja import Schema


class HighlightOut(Schema):
    field: str
    text: str
    marks: list[tuple[int, int]]


class HitOut(Schema):
    key: str
    kind: str
    title: str
    url: str
    summary: str
    highlights: list[HighlightOut]
    statuses: list[str]
    miles: float | None
    nearest: str = ""
    published_at: str | None
    values: dict[str, Any]
    extra: dict[str, Any]


class FacetValueOut(Schema):
    value: str
    label: str
    count: int
    selected: bool


class SignpostOut(Schema):
    name: str
    phone: str
    url: str
    when: str


class SearchOut(Schema):
    total: int
    page: int
    pages: int
    pinned: list[HitOut] = []
    results: list[HitOut]
    related: list[HitOut]
    facets: dict[str, list[FacetValueOut]]
    did_you_mean: str | None
    corrected: bool
    ignored: list[str]
    degraded: bool
    took_ms: float
    message: str = ""
    signposts: list[SignpostOut] = []
