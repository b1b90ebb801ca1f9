"""What a list's columns mean, as data: a later delivery is read by it though its columns stand in another order."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from .headings import Layout, find, words

MONTH_FIRST = re.compile(r"\b(\d{1,2})/(\d{1,2})/\d{2,4}\b")


@dataclass(frozen=True, slots=True)
class Mapping:
    """``columns``: heading and target, in the order of the list. ``fixed``: target → what holds where a row is silent."""

    columns: tuple[tuple[str, str], ...]
    deep: int = 1
    month_first: bool = False
    fixed: dict[str, str] = field(default_factory=dict)
    who: dict[str, str] = field(default_factory=dict)
    """Job title, folded → who can apply, where the list does not say."""
    told_apart_by: str = ""
    """The target whose text is each row's own: decided once, or the next delivery would hold other posts."""

    @classmethod
    def of(cls, data: dict[str, Any]) -> Self | None:
        if not data:
            return None
        return cls(**{**data, "columns": tuple((heading, name) for heading, name in data["columns"])})

    def as_data(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def used(self) -> dict[str, str]:
        return {heading: name for heading, name in self.columns if name}


class Misfit(Exception):
    """A delivery does not have the columns that the list had; ``missing`` are the headings."""

    def __init__(self, missing: list[str]) -> None:
        super().__init__(", ".join(missing))
        self.missing = missing


def fitted(mapping: Mapping, layout: Layout) -> list[str]:
    """The target of each column of ``layout``. Raise ``Misfit``."""
    if mapping.deep == 0:
        if len(layout.headings) != len(mapping.columns):
            raise Misfit([f"{len(mapping.columns)} → {len(layout.headings)}"])
        return [name for _heading, name in mapping.columns]
    wanted = {words(heading) or heading: name for heading, name in mapping.columns}
    here = [words(heading) or heading for heading in layout.headings]
    missing = [heading for heading, name in mapping.used.items() if (words(heading) or heading) not in here]
    if missing:
        raise Misfit(missing)
    return [wanted.get(own, "") for own in here]


def layout_of(
    lines: Sequence[Sequence[str]], headings: Sequence[str] | None, deep: int | None = None
) -> Layout:
    """Where headings are. ``headings``: those of a format that names its values. ``deep`` 0: there are none."""
    if headings is not None:
        return Layout(tuple(headings), 0, 0)
    found = find(lines) if deep != 0 else Layout((), 0, 0)
    if found.deep == 0:
        width = max((len(line) for line in lines[:50]), default=0)
        return Layout(tuple(f"Column {at + 1}" for at in range(width)), 0, 0)
    return found


def is_month_first(cells: Sequence[str]) -> bool:
    """11/30/2026: some second number is no month, and no first one says otherwise."""
    pairs = [match for cell in cells for match in MONTH_FIRST.findall(cell)]
    return any(int(second) > 12 for _first, second in pairs) and all(
        int(first) <= 12 for first, _second in pairs
    )
