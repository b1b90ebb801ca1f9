"""Which documents hold a value, asked of the index on this machine."""

from collections.abc import Iterable

from .backends import BackendDown, embedded
from .fields import fields


def keys_holding(list_name: str, code: str) -> list[str]:
    """Documents that carry a choice of one of the editors' lists, now or on another day: its label is among their words."""
    names = [name for name, field in fields.items() if getattr(field.choices, "list_name", "") == list_name]
    return keys_with(names, code)


def keys_with(names: Iterable[str], value: str) -> list[str]:
    """Documents that hold the value in one of these fields; none where there is no index yet, which is then built whole."""
    found: set[str] = set()
    try:
        with embedded().reading() as reader:
            for name in names:
                found |= reader.columns.keys_with(name, value)  # type: ignore[attr-defined]
    except BackendDown:
        return []
    return sorted(found)
