"""The API's parameters, as OpenAPI describes them: from the field registry alone."""

from typing import Any

from portal.search.fields import Field, Type, fields
from portal.search.kinds import KINDS, STATUSES
from portal.search.reading import sorts
from portal.search.request import LARGEST_PAGE


def parameters() -> list[dict[str, Any]]:
    found = [
        _one("q", {"type": "string"}, "Words. Quotes hold a phrase together, a minus excludes a word."),
        _one("kind", _several(KINDS), "What kinds of thing to find."),
        _one("place", {"type": "string"}, "A town, locality or postcode in the United Kingdom."),
        _one("miles", _or_empty({"type": "number", "minimum": 0}), "How far from the place."),
        _one("status", _several(STATUSES), "What is true of it now."),
        _one("sort", {"type": "string", "enum": sorts()}, "A minus in front turns the order round."),
        _one("page", {"type": "integer", "minimum": 1}, "Which page."),
        _one("page_size", {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE}, "Results a page."),
        _one("language", {"type": "string"}, "Only documents in this language."),
        _one("correct", {"type": "string", "enum": ["yes", "no"]}, "Whether a misspelt query is mended."),
        _one("read", {"type": "string", "enum": ["yes", "no"]}, "For pages: here words are words always."),
    ]
    for name, field in fields.items():
        found += _of_field(name, field)
    return found


def _of_field(name: str, field: Field) -> list[dict[str, Any]]:
    if field.is_range:
        schema = {"type": "number"} if field.type is Type.NUMBER else {"type": "string", "format": "date"}
        return [_one(f"{name}_{end}", _or_empty(schema), f"{field.label} ({end})") for end in ("min", "max")]
    return [_one(name, {"type": "array", "items": {"type": "string"}}, str(field.label))]


def _several(allowed: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string", "enum": list(allowed)}}


def _or_empty(schema: dict[str, Any]) -> dict[str, Any]:
    """A form sends every box, the empty ones too."""
    return {"anyOf": [schema, {"type": "string", "maxLength": 0}]}


def _one(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description}
