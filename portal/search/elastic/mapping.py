"""The cluster's document, made from the field registry."""

from datetime import datetime
from functools import cache
from typing import Any

from elasticsearch.dsl import Byte, Double, GeoPoint, Integer, Keyword, MetaField, Nested, Object, Text
from elasticsearch.dsl import Document as ElasticDocument

from portal.search.analysis import fold
from portal.search.fields import Field, fields
from portal.search.kinds import PARTS, TIERS
from portal.search.prepared import TEXTS, Prepared
from portal.search.ranking import COME_AND_GO
from portal.search.types import Dated, Document, Span
from portal.search.values import bounds, dated, keywords

ALWAYS = 1e18
"""Seconds beyond every date: how an open end is stored."""

WINDOW = 200_000
LONGEST_SORT = 2000
FORGOTTEN_AFTER = "1h"
"""How long a deleted document's version is known: a writer that was held up so long cannot bring it back."""


def whitespace(**more: Any) -> Text:
    return Text(analyzer="whitespace", norms=True, **more)


def index_settings() -> dict[str, Any]:
    return {"number_of_shards": 1, "number_of_replicas": 0, "gc_deletes": FORGOTTEN_AFTER}


def _properties() -> dict[str, Any]:
    found: dict[str, Any] = {name: whitespace(copy_to="everything") for name in TEXTS}
    found |= {"everything": whitespace(), "exact": whitespace()}
    found |= {name: Keyword() for name in ("key", "kind", "language", "digest", "title_words")}
    found |= {name: Double() for name in ("visible_start", "visible_end", "published", "review_on")}
    found["title_sort"] = Keyword()
    found["statuses"] = Nested(
        properties={"value": Keyword(), "start": Double(), "end": Double(), "tier": Integer()}
    )
    found["places"] = Nested(properties={"point": GeoPoint()})
    found["is_part"] = Byte()
    found["named"] = Nested(properties={"words": Keyword(), "order": Byte()})
    found |= {name: Object(enabled=False) for name in ("stored", "state")}
    for name, field in fields.items():
        if field.dated:
            kind = {"low": Double(), "high": Double()} if field.is_range else {"value": Keyword()}
            found[f"dated_{name}"] = Nested(properties={**kind, "start": Double(), "end": Double()})
        elif field.is_range:
            found |= {f"low_{name}": Double(), f"high_{name}": Double()}
        else:
            found[f"has_{name}"] = Keyword()
    return found


def content_class() -> type[ElasticDocument]:
    """The Document class as of the fields that are registered now."""
    return _class(tuple((name, field.is_range, field.dated) for name, field in fields.items()))


@cache
def _class(names: tuple[tuple[str, bool, bool], ...]) -> type[ElasticDocument]:
    class Meta:
        dynamic = MetaField("strict")

    class Index:
        name = "content"
        settings = index_settings() | {"max_result_window": WINDOW}

    return type("ContentDocument", (ElasticDocument,), {**_properties(), "Meta": Meta, "Index": Index})


def source_of(prepared: Prepared) -> dict[str, Any]:
    """What is sent for one document."""
    document = prepared.document
    source: dict[str, Any] = dict(zip(TEXTS, prepared.texts, strict=True))
    source |= {
        "exact": prepared.exact,
        "key": document.key,
        "kind": document.kind,
        "language": document.language,
        "digest": prepared.digest,
        "is_part": int(document.kind in PARTS),
        "title_words": source["title"][:LONGEST_SORT],
        "title_sort": fold(document.title)[:LONGEST_SORT],
        "visible_start": seconds(document.visible.start, -ALWAYS),
        "visible_end": seconds(document.visible.end, ALWAYS),
        "statuses": [_status(span) for span in document.statuses],
        "places": [{"point": {"lat": p.latitude, "lon": p.longitude}} for p in document.places],
        "stored": {"record": prepared.record, "body": prepared.body},
        **_values(document),
    }
    if document.kind not in COME_AND_GO:
        source["named"] = [{"words": source["title_words"], "order": 0}]
    if document.published_at:
        source["published"] = document.published_at.timestamp()
    if document.review_on:
        source["review_on"] = document.review_on.toordinal()
    return source


def _values(document: Document) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, field in fields.items():
        value = document.values.get(name)
        if field.dated:
            found[f"dated_{name}"] = [shown for part in dated(value) if (shown := _dated(field, part))]
        elif not field.is_range:
            found[f"has_{name}"] = keywords(value)
        elif reach := bounds(value):
            found[f"low_{name}"], found[f"high_{name}"] = reach
    return found


def _dated(field: Field, part: Dated) -> dict[str, Any]:
    """Empty when there is nothing to hold."""
    times = {"start": seconds(part.start, -ALWAYS), "end": seconds(part.end, ALWAYS)}
    if not field.is_range:
        return {"value": words, **times} if (words := keywords(part.value)) else {}
    ends = bounds(part.value)
    return {"low": ends[0], "high": ends[1], **times} if ends else {}


def _status(span: Span) -> dict[str, Any]:
    return {
        "value": span.value,
        "start": seconds(span.start, -ALWAYS),
        "end": seconds(span.end, ALWAYS),
        "tier": TIERS.get(span.value, 0),
    }


def seconds(instant: datetime | None, missing: float) -> float:
    return instant.timestamp() if instant else missing
