"""Kinds of document that an import recognises. Apps register theirs in ``importers.py``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from portal.importing.document import Document
from portal.importing.record import Record
from portal.registry import Registry


@dataclass(frozen=True, slots=True)
class Importer:
    """``score``: how much the document is like this kind, 0 to 1. ``parse`` is pure. ``draft`` writes a draft."""

    kind: str
    score: Callable[[Document], float]
    parse: Callable[[Document], Record]
    draft: Callable[..., Any] | None = None


importers: Registry[Importer] = Registry("importers")
