"""A part of a page: what can be found, cited and kept out by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Part:
    """A section, an answer or a field in words. ``html`` is rich text as stored; ``text`` is plain.

    What is None is the page's own: its attribution, its date, whether it is an opinion.
    """

    anchor: str
    heading: str
    html: str = ""
    text: str = ""
    questions: tuple[str, ...] = ()
    sources: tuple[Mapping[str, str], ...] = ()
    attribution: str | None = None
    said_on: date | None = None
    opinion: bool | None = None
    people: tuple[int, ...] = ()
    searchable: bool = True
    chatbot: bool = True

    def but(self, **changes: Any) -> Self:
        return replace(self, **changes)
