"""What a row becomes, before anything is written."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from portal.organisations.models import Organisation


@dataclass(frozen=True, slots=True)
class Problem:
    """``target`` is the column that a person mends; ``held``: the row is left out until she has."""

    code: str
    target: str
    message: str
    held: bool = True

    def as_data(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Advert:
    """``values``: field of a vacancy → value that JSON can hold, and the raw words. ``over``: why the list calls it closed."""

    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    over: str = ""

    def set(self, name: str, value: Any, raw: str) -> None:
        """What the row does not say stays unowned."""
        if value not in (None, "", []):
            self.values[name] = {"value": value, "raw": raw[:300]}

    def get(self, name: str) -> Any:
        return self.values.get(name, {}).get("value")

    def hold(self, code: str, target: str, message: str) -> None:
        self.problems.append(Problem(code, target, message))

    def note(self, code: str, target: str, message: str) -> None:
        self.problems.append(Problem(code, target, message, held=False))


@dataclass(frozen=True, slots=True)
class RoleWords:
    """``name`` is folded as in ``organisations.folded``."""

    name: str
    role: int
    family: int | None


@dataclass(frozen=True)
class Known:
    """What of the site's own a row may name; read once for a whole list."""

    now: datetime
    employer: Organisation
    employers: Mapping[str, int]
    """Folded name → key, of those for which the list may speak."""
    patterns: Mapping[str, int]
    roles: tuple[RoleWords, ...]
    fixed: Mapping[str, str]
    who: Mapping[str, str] = field(default_factory=dict)
    """Folded job title → who can apply, as a person said for this list."""
    month_first: bool = False
    middle: tuple[float, float] | None = None
    """Around which point most places of the list lie."""
    points: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Places found before, by their text."""


Said = Mapping[str, str]
"""Target → the row's own words."""
