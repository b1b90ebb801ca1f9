"""A found vacancy as a feed tells it. From the index alone: no contact, and no words that may name somebody."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from portal import clock
from portal.search.fields import fields
from portal.search.response import Hit, SearchResponse

Absolute = Callable[[str], str]
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
TOLD_AS_TAGS = ("role_family", "area_of_practice", "who_can_apply", "contract", "pattern", "hours")


@dataclass(frozen=True, slots=True)
class Entry:
    """``facts`` are what a card shows, in words; ``values`` what the API gives for the same fields."""

    key: str
    url: str
    title: str
    summary: str
    employer: str
    reference: str
    places: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    values: dict
    published: datetime
    changed: datetime
    closes: datetime | None
    hit: Hit

    def as_html(self) -> SafeString:
        facts = format_html_join("", "<li>{}: {}</li>", self.facts)
        return format_html("<p>{}</p><ul>{}</ul>", self.summary, facts)


def entries(response: SearchResponse, absolute: Absolute) -> list[Entry]:
    return [entry_of(hit, absolute) for hit in response.results]


def entry_of(hit: Hit, absolute: Absolute) -> Entry:
    document, extra = hit.document, hit.document.extra
    published = document.published_at or clock.now()
    closing = [span.end for span in document.statuses if span.value == "open" and span.end]
    facts = ((clean(fact["label"]), clean(fact["value"])) for fact in extra.get("facts", ()))
    tags = (clean(tag) for name in TOLD_AS_TAGS for tag in labels(name, document.values.get(name)))
    return Entry(
        key=document.key,
        url=absolute(document.url),
        title=clean(document.title),
        summary=clean(document.summary),
        employer=clean(str(extra.get("employer", ""))),
        reference=clean(str(extra.get("reference", ""))) or document.key.partition(":")[2],
        places=tuple(clean(point.name) for point in document.places),
        facts=tuple(facts),
        tags=tuple(dict.fromkeys(tags)),
        values=dict(document.values),
        published=published,
        changed=max(published, document.changed_at or published),
        closes=min(closing, default=None),
        hit=hit,
    )


def labels(name: str, value: object) -> list[str]:
    if value is None or name not in fields:
        return []
    known = fields[name].labels()
    values = value if isinstance(value, (tuple, list)) else (value,)
    return [known.get(one, str(one)) for one in values]


def clean(words: str) -> str:
    """Without what no XML may hold."""
    return NOT_IN_XML.sub("", words)
