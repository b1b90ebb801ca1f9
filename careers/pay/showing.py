"""What found vacancies pay, as ranges for a chart. The index holds it, so no vacancy is read again."""

from collections.abc import Iterable

from portal.charts.ranges import Range
from portal.search.response import Hit
from portal.search.values import bounds

FULL_TIME_PAY = "pay_full_time"


def pay_ranges(hits: Iterable[Hit]) -> list[Range]:
    """Lowest first; those that do not say their pay are left out."""
    found = [
        Range(
            label=hit.document.title,
            whose=hit.document.extra.get("employer", ""),
            low=ends[0],
            high=ends[1],
            url=hit.document.url,
        )
        for hit in hits
        if (ends := bounds(hit.document.values.get(FULL_TIME_PAY)))
    ]
    return sorted(found, key=lambda shown: (shown.low, shown.high))
