"""Programmes that a story names and that have ended since: whoever reads it now is told, and led on."""

import re
from collections.abc import Iterable

from portal.pages.parts import Part
from portal.pages.text import plain
from portal.search.related import things
from portal.search.request import LARGEST_PAGE, SearchRequest
from portal.search.response import Hit, SearchResponse


def ended_programmes() -> SearchRequest | None:
    return things("programme", LARGEST_PAGE, status="ended")


def named_in(parts: Iterable[Part], ended: SearchResponse | None) -> list[Hit]:
    """Those whose title, or another of their names, stands in the words as a whole."""
    if not ended or not ended.results:
        return []
    words = "\n".join(f"{part.heading}\n{plain(part.html, {}) if part.html else part.text}" for part in parts)
    return [hit for hit in ended.results if stands_in(words, hit.document.extra.get("names", ()))]


def stands_in(words: str, names: Iterable[str]) -> bool:
    """An abbreviation counts as it is written: “sis” is no programme."""
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.NOFLAG if name.isupper() else re.IGNORECASE)
        for name in names
    )
