"""What a document can be filtered, counted and sorted by. Apps register in their own ``documents.py``.

::

    fields.register("contract")(Field(_("Contract"), choices=lambda: dict(Contract.choices), facet=True))

Chips, sentences, the API's parameters and both engines' columns come from these.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from portal.registry import Registry

from .remembering import kept


class Type(StrEnum):
    KEYWORD = "keyword"
    BOOLEAN = "boolean"
    NUMBER = "number"
    INSTANT = "instant"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field read in a person's words: the values or the range meant, and the span it took."""

    field: str
    start: int
    end: int
    values: tuple[str, ...] = ()
    minimum: float | datetime | None = None
    maximum: float | datetime | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the index.

    ``choices`` gives value → label in the order to show them; where it is set, other values are refused.
    A number or instant with several values covers from its lowest to its highest. ``reads`` finds the field
    in a person's words; ``says`` puts a chosen value into words. ``searched`` lets words match the labels.
    ``dated`` fields turn by the clock: their values say from when until when they hold.
    ``anywhere`` are the values of what can be done from anywhere: it is near every place. A field of ``areas`` names
    the areas in which a thing lies; whoever asks for one finds all of it, whatever the distance from its middle.
    ``of_posts`` says that its words alone ask for posts, "term time only", "no car", or those of some values.
    ``leads`` are the kinds that stand in this order where no words say which fits best.
    """

    label: str | Promise
    type: Type = Type.KEYWORD
    multiple: bool = False
    facet: bool = False
    sort: bool = False
    unit: str = ""
    choices: Callable[[], Mapping[str, Any]] | None = None
    reads: Callable[[str], Iterable[Reading]] | None = None
    says: Callable[[str], str] | None = None
    searched: bool = True
    dated: bool = False
    anywhere: tuple[str, ...] = ()
    areas: bool = False
    of_posts: bool | tuple[str, ...] = False
    leads: tuple[str, ...] = ()

    @property
    def is_range(self) -> bool:
        return self.type in (Type.NUMBER, Type.INSTANT)

    def asks_for_posts(self, reading: Reading) -> bool:
        if isinstance(self.of_posts, bool):
            return self.of_posts
        return bool(reading.values) and set(reading.values) <= set(self.of_posts)

    def labels(self) -> Mapping[str, str]:
        """Values and their words in the order to show them. Kept from search to search: nobody may change them."""
        return kept(("labels", self.choices or self.type), self._labels)

    def _labels(self) -> dict[str, str]:
        if self.type is Type.BOOLEAN:
            return {"true": _("Yes"), "false": _("No")}
        return {value: str(label) for value, label in (self.choices() if self.choices else {}).items()}


fields: Registry[Field] = Registry("documents")


def near_without_distance(areas: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Field → values that make a thing near a place of these areas, however far its points are."""
    inside = tuple(areas)
    wanted = {name: (*field.anywhere, *(inside if field.areas else ())) for name, field in fields.items()}
    return {name: values for name, values in wanted.items() if values}


def readings(text: str, more: Iterable[Reading] = ()) -> list[Reading]:
    """Everything that the fields read in a text, and ``more`` that others read in it; where two overlap, the longer one
    stands, and of two of the same length the other's."""
    found = [*more]
    found += [reading for field in fields if field.reads for reading in field.reads(text)]
    kept: list[Reading] = []
    for reading in sorted(found, key=lambda r: (r.start - r.end, r.start)):
        if all(reading.end <= other.start or other.end <= reading.start for other in kept):
            kept.append(reading)
    return sorted(kept, key=lambda r: r.start)
