"""Documents and passages to JSON and back, whole."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import orjson

from .types import Dated, Document, Passage, Point, Span

READERS: dict[str, Callable[[str], Any]] = {
    "$instant": datetime.fromisoformat,
    "$day": date.fromisoformat,
    "$decimal": Decimal,
}

OF_DOCUMENT = tuple(field.name for field in fields(Document))
OF_PASSAGE = tuple(field.name for field in fields(Passage))
APART = {"body": "", "passages": ()}
NESTED = (dict, list)
ALWAYS = ("key", "kind", "title", "url", "visible")


def dump(document: Document) -> str:
    """Everything but body and passages, which are stored apart."""
    return _written({name: getattr(document, name) for name in OF_DOCUMENT} | APART)


def load(record: str, body: str = "") -> Document:
    data = _back(_read(record))
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
    return _written({name: getattr(passage, name) for name in OF_PASSAGE})


def load_passage(record: str) -> Passage:
    return Passage(**_back(_read(record)))


def _plain(value: Any) -> Any:
    """What JSON has no form for."""
    if isinstance(value, datetime):
        return {"$instant": value.isoformat()}
    if isinstance(value, date):
        return {"$day": value.isoformat()}
    if isinstance(value, Decimal):
        return {"$decimal": str(value)}
    if isinstance(value, Dated):
        return {"$dated": [value.value, value.start, value.end]}
    if isinstance(value, Span):
        return [value.value, value.start, value.end]
    if isinstance(value, Point):
        return [value.name, value.latitude, value.longitude]
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, (set, frozenset)) else str(value)


_written = json.JSONEncoder(sort_keys=True, default=_plain).encode


def _read(text: str) -> Any:
    """By orjson, which refuses half a character; Python's own takes it."""
    try:
        return orjson.loads(text)
    except ValueError:
        return json.loads(text)


def _back(value: Any) -> Any:
    """Asks what each thing is before it calls itself: a page of results holds some two thousand that are plain."""
    if type(value) is list:
        return tuple([_back(item) if type(item) in NESTED else item for item in value])
    if type(value) is not dict:
        return value
    if len(value) == 1:
        ((name, item),) = value.items()
        if name in READERS:
            return READERS[name](item)
        if name == "$dated":
            return Dated(*_back(item))
    return {name: _back(item) if type(item) in NESTED else item for name, item in value.items()}
