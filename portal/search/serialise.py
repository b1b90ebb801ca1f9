"""Documents and passages to JSON and back, whole."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from .types import Dated, Document, Passage, Point, Span

READERS: dict[str, Callable[[str], Any]] = {
    "$instant": datetime.fromisoformat,
    "$day": date.fromisoformat,
    "$decimal": Decimal,
}

ALWAYS = ("key", "kind", "title", "url", "visible")


def dump(document: Document) -> str:
    """Everything but body and passages, which are stored apart."""
    bare = replace(document, body="", passages=())
    return json.dumps({f.name: _plain(getattr(bare, f.name)) for f in fields(bare)}, sort_keys=True)


def load(record: str, body: str = "") -> Document:
    data = _back(json.loads(record))
    return Document(
        **{
            **data,
            "body": body,
            "places": tuple(Point(*place) for place in data.get("places", ())),
            "statuses": tuple(Span(*span) for span in data.get("statuses", ())),
            "visible": Span(*data["visible"]),
        }
    )


def only(*names: str) -> str:
    """What SQLite reads of the column ``record``, for ``load``: what is always needed, and these. Much faster than all."""
    wanted = ", ".join(f"'{name}', json_extract(record, '$.{name}')" for name in (*ALWAYS, *names))
    return f"json_object({wanted})"


def dump_passage(passage: Passage) -> str:
    return json.dumps({f.name: _plain(getattr(passage, f.name)) for f in fields(passage)}, sort_keys=True)


def load_passage(record: str) -> Passage:
    return Passage(**_back(json.loads(record)))


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"$instant": value.isoformat()}
    if isinstance(value, date):
        return {"$day": value.isoformat()}
    if isinstance(value, Decimal):
        return {"$decimal": str(value)}
    if isinstance(value, Dated):
        return {"$dated": [_plain(part) for part in (value.value, value.start, value.end)]}
    if isinstance(value, Span):
        return [_plain(part) for part in (value.value, value.start, value.end)]
    if isinstance(value, Point):
        return [value.name, value.latitude, value.longitude]
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def _back(value: Any) -> Any:
    if isinstance(value, dict):
        if len(value) == 1:
            ((name, item),) = value.items()
            if name in READERS:
                return READERS[name](item)
            if name == "$dated":
                return Dated(*_back(item))
        return {name: _back(item) for name, item in value.items()}
    return tuple(_back(item) for item in value) if isinstance(value, list) else value
