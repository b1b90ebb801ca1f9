"""A gap as editors see it: what may be told of it, and what stands near."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from chatbot.records.models import AnswerRecord
from portal.passages.store import Entry, current_store
from portal.search.backends import BackendDown

from .models import SMALL, Gap, leads

NEAREST = 5


@dataclass(frozen=True, slots=True)
class Row:
    gap: Gap
    lead: AnswerRecord
    times: int
    people: int
    last_asked: Any
    title: str


def rows(gaps: Any, *, may_read: bool) -> tuple[list[Row], int]:
    """Most people first; beside them how many groups are too small to be told of."""
    counted = list(gaps.with_counts().order_by("-people", "-times", "-last_asked"))
    first = leads(counted)
    told = [gap for gap in counted if gap.pk in first and (may_read or gap.people >= SMALL)]
    found = [
        Row(gap, first[gap.pk], gap.times, gap.people, gap.last_asked, first[gap.pk].question) for gap in told
    ]
    return found, len(counted) - len(told)


def by_day(records: Iterable[AnswerRecord]) -> dict[date, int]:
    return Counter(timezone.localdate(record.made_at) for record in records)


def nearest_pages(records: Iterable[AnswerRecord]) -> list[Entry]:
    """What was found for these questions, by how often it was and how near; a passage a page."""
    scores: Counter[str] = Counter()
    for record in records:
        for found in record.found:
            scores[found["key"]] += found["score"]
    try:
        entries = current_store().entries([key for key, _score in scores.most_common(NEAREST * 4)])
    except BackendDown:
        return []
    pages: dict[str, Entry] = {}
    for entry in entries.values():
        pages.setdefault(entry.document, entry)
    return list(pages.values())[:NEAREST]
