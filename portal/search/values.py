"""A document's values in the two shapes that engines filter by."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from .fields import Field
from .types import Dated


def flat(value: Any) -> list[Any]:
    """A value, or several, as a list without gaps."""
    if value is None or value == "":
        return []
    if isinstance(value, Dated):
        return flat(value.value)
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        return [value]
    return [item for part in value for item in flat(part)]


def dated(value: Any) -> list[Dated]:
    """The values of a dated field with their times; a bare one holds always."""
    several = value if isinstance(value, (list, tuple)) else () if value is None else (value,)
    return [part if isinstance(part, Dated) else Dated(part) for part in several]


def at(values: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """A document's values as they are at an instant."""
    return {name: _holding(value, now) if _turns(value) else value for name, value in values.items()}


def _turns(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and any(isinstance(part, Dated) for part in value)


def _holding(value: Any, now: datetime) -> tuple[Any, ...]:
    return tuple(flat([part for part in dated(value) if part.holds(now)]))


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
