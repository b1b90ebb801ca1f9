"""What a role pays now: worked out from the vacancies that are open, so it is never typed and never stale."""

from dataclasses import dataclass
from datetime import date

from careers.pay.showing import FULL_TIME_PAY, pay_ranges
from portal import clock
from portal.charts.ranges import RangeChart, range_chart
from portal.search.engine import respond_all
from portal.search.request import SearchRequest
from portal.search.values import bounds

SHOWN = 12
"""Bars in the chart, the lowest paid first."""


@dataclass(frozen=True, slots=True)
class RolePay:
    """Whole pounds a year at full-time hours, over so many open vacancies, on that day."""

    lowest: int
    highest: int
    vacancies: int
    on: date
    chart: RangeChart | None = None


def pay_of_role(slug: str) -> RolePay | None:
    """None when no open vacancy of the role gives its pay."""
    asked = SearchRequest(
        kinds=("vacancy",),
        status=("open",),
        filters={"role": (slug,)},
        ranges={FULL_TIME_PAY: (0.0, None)},
        page_size=SHOWN,
    )
    now = clock.now()
    both = [asked.but(sort=FULL_TIME_PAY), asked.but(sort=f"-{FULL_TIME_PAY}")]
    first, last = respond_all(both, now, facets=False)
    ends = [bounds(hit.document.values[FULL_TIME_PAY]) for hit in (*first.results, *last.results)]
    known = [end for end in ends if end is not None]
    if not known:
        return None
    lowest, highest = min(low for low, _ in known), max(high for _, high in known)
    chart = range_chart(pay_ranges(first.results))
    return RolePay(round(lowest), round(highest), first.total, clock.today(), chart)
