"""Open vacancies like one: the same role or kind of work first, then the same employer. Never itself."""

from collections.abc import Sequence
from datetime import datetime

from careers.pay.showing import pay_ranges
from portal import clock
from portal.charts.ranges import Range, RangeChart, range_chart
from portal.search.engine import respond_all
from portal.search.request import SearchRequest
from portal.search.response import Hit

from .models import Vacancy
from .pay_of import pay_of
from .sources import numbers
from .states import State

SHOWN = 3
COMPARED = 7
"""So many are compared by pay; fewer are shown as cards."""


def similar_to(vacancy: Vacancy, now: datetime | None = None) -> list[Hit]:
    found: dict[str, Hit] = {}
    openly = SearchRequest(kinds=("vacancy",), status=(State.OPEN.value,), page_size=COMPARED + 1)
    asked = [openly.but(filters=filters) for filters in likenesses(vacancy)]
    for response in respond_all(asked, now or clock.now(), facets=False):
        for hit in response.results:
            found.setdefault(hit.key, hit)
    found.pop(f"careers.vacancy:{vacancy.pk}", None)
    return list(found.values())[:COMPARED]


def pay_chart(vacancy: Vacancy, similar: Sequence[Hit]) -> RangeChart | None:
    """Its pay among that of the same kind of work; None when it does not say its own."""
    ends = numbers(pay_of(vacancy).full_time)
    if not ends:
        return None
    this = Range(vacancy.title, vacancy.employer.name, min(ends), max(ends), is_this=True)
    return range_chart([this, *pay_ranges(hit for hit in similar if is_same_work(vacancy, hit))])


def is_same_work(vacancy: Vacancy, hit: Hit) -> bool:
    values = hit.document.values
    return bool(
        (vacancy.role and vacancy.role.slug == values.get("role"))
        or (vacancy.role_family and vacancy.role_family.code == values.get("role_family"))
    )


def likenesses(vacancy: Vacancy) -> list[dict[str, tuple[str, ...]]]:
    """Filters from the closest likeness to the widest."""
    role: dict[str, tuple[str, ...]] = {"role": (vacancy.role.slug,)} if vacancy.role else {}
    family: dict[str, tuple[str, ...]] = (
        {"role_family": (vacancy.role_family.code,)} if vacancy.role_family else {}
    )
    employer: dict[str, tuple[str, ...]] = {"employer": (vacancy.employer.slug,)}
    return [likeness for likeness in (role, family, employer) if likeness]
