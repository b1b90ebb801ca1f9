"""Kinds of document that an import recognises. Apps register theirs in ``importers.py``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import models
from wagtail.models import Page

from portal.importing.document import Document
from portal.importing.links import Links
from portal.importing.record import Finding, Record
from portal.people.models import Person
from portal.registry import Registry


class Drafting(Protocol):
    """How a record of one kind becomes a draft."""

    def blank(self) -> models.Model:
        """A new instance, not saved."""

    def fill(self, draft: Any, record: Record, links: Links, people: dict[str, Person]) -> list[Finding]:
        """Write the record's values into ``draft``, and say what an editor should know of how.

        ``people`` are by the name that the text gives them.
        """

    def parent(self, draft: Any) -> Page | None:
        """The page below which a page lies; None for what is no page."""


@dataclass(frozen=True, slots=True)
class Importer:
    """``score``: how much the document is like this kind, 0 to 1. ``parse`` is pure."""

    kind: str
    score: Callable[[Document], float]
    parse: Callable[[Document], Record]
    drafting: Drafting


importers: Registry[Importer] = Registry("importers")
