"""A board of the dashboard: how much there is, as small bars and as a table, and the first few with a link."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from wagtail.models import Page

Text = str | Promise
WIDTH, HEIGHT, LABEL, GAP = 360, 96, 18, 8
CHART = {"width": WIDTH, "height": HEIGHT, "base": HEIGHT - LABEL, "label": HEIGHT - 4}
"""For the template that draws the bars."""


@dataclass(frozen=True, slots=True)
class Bar:
    label: Text
    count: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 1)

    @property
    def above(self) -> float:
        """Where its number stands."""
        return round(self.y - 4, 1)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that somebody should look at."""

    title: str
    url: str
    facts: Text
    on: date | None = None
    """What it is sorted by, soonest first."""


@dataclass(frozen=True, slots=True)
class Board:
    name: str
    title: Text
    counted: Text
    """What the bars count, for the table's caption."""
    bars: Sequence[Bar]
    items: Sequence[Item]
    total: int
    empty: Text
    all_url: str = ""
    all_text: Text = ""
    """What stands behind the address, where it is not all of it."""


def bars_of(counts: Iterable[tuple[Text, int]]) -> list[Bar]:
    """Side by side over the whole width, the highest as high as there is room. Nothing to count: no bars."""
    counts = list(counts)
    most = max((count for _label, count in counts), default=0)
    if not most:
        return []
    width = (WIDTH - GAP * (len(counts) - 1)) / len(counts)
    room = HEIGHT - 2 * LABEL
    bars = []
    for number, (label, count) in enumerate(counts):
        height = round(room * count / most, 1)
        x = round(number * (width + GAP), 1)
        bars.append(Bar(label, count, x, round(HEIGHT - LABEL - height, 1), round(width, 1), height))
    return bars


def edit_address(thing: Any) -> str:
    """Of a page or a snippet."""
    if isinstance(thing, Page):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return reverse(thing.snippet_viewset.get_url_name("edit"), args=[thing.pk])
