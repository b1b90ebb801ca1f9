"""Kinds of document that an import recognises. Apps register theirs in ``importers.py``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import models
from django.utils.functional import Promise
from wagtail.models import Page

from portal.importing.document import Document
from portal.importing.links import Links
from portal.importing.record import Finding, Record
from portal.importing.shown import TITLE, Shown
from portal.people.models import Person
from portal.registry import Registry


class Unfinished(Exception):
    """A draft of this kind cannot be without ``field``. The message tells the person what is missing."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class Drafting(Protocol):
    """How a record of one kind becomes a draft."""

    def blank(self) -> models.Model:
        """A new instance, not saved."""

    def fill(self, draft: Any, record: Record, links: Links, people: dict[str, Person]) -> list[Finding]:
        """Write the record's values into ``draft``, and say what an editor should know of how.

        ``people`` are by the name that the text gives them. Raise ``Unfinished`` for what no draft can lack.
        """

    def parent(self, draft: Any) -> Page | None:
        """The page below which a page lies; None for what is no page."""


def no_signs(document: Document) -> list[str]:
    return []


@dataclass(frozen=True, slots=True)
class Importer:
    """``score``: how much the document is like this kind, 0 to 1. ``parse`` is pure.

    ``signs``: what of the document speaks for the kind, in sentences. ``shown``: its fields, in their order.
    """

    kind: str
    score: Callable[[Document], float]
    parse: Callable[[Document], Record]
    drafting: Drafting
    label: str | Promise = ""
    shown: tuple[Shown, ...] = (TITLE,)
    signs: Callable[[Document], list[str]] = no_signs


importers: Registry[Importer] = Registry("importers")
