"""A document's values in the two shapes that engines filter by."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from .fields import Field


def flat(value: Any) -> list[Any]:
    """A value, or several, as a list without gaps."""
    if value is None or value == "":
        return []
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        return [value]
    return [item for part in value for item in flat(part)]


def keywords(value: Any) -> list[str]:
    words = [str(item).lower() if isinstance(item, bool) else str(item) for item in flat(value)]
    return sorted(set(words))


def bounds(value: Any) -> tuple[float, float] | None:
    """The lowest and the highest, instants as seconds; None when there is no value."""
    numbers = [number(item) for item in flat(value)]
    return (min(numbers), max(numbers)) if numbers else None


def number(value: Any) -> float:
    return value.timestamp() if isinstance(value, datetime) else float(value)


def shaped(field: Field, value: Any) -> list[str] | tuple[float, float] | None:
    return bounds(value) if field.is_range else keywords(value)
