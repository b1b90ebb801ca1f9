"""Open vacancies like one, and why: the same work, stage, pay, team, and how near. Never itself.

The engine finds candidates by what makes two posts alike; how alike they are is worked out here, from the same
documents, so that page and feed agree on what is open.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from careers.pay.showing import pay_ranges
from portal import clock
from portal.charts.ranges import Range, RangeChart, range_chart
from portal.search.engine import respond_all
from portal.search.request import LARGEST_PAGE, SearchRequest
from portal.search.response import Hit
from portal.search.types import Document
from portal.search.values import at

from .likeness import Likeness, likeness
from .models import Vacancy
from .pay_of import pay_of
from .sources import numbers, own_values, points_of
from .states import State

SHOWN = 3
COMPARED = 7
"""So many are compared by pay; fewer are shown as cards."""


@dataclass(frozen=True, slots=True)
class Similar:
    hit: Hit
    likeness: Likeness


def similar_to(vacancy: Vacancy, now: datetime | None = None) -> list[Similar]:
    """The most alike first; the same for the same adverts."""
    now = now or clock.now()
    own = compared_by(vacancy, now)
    compared = [Similar(hit, likeness(own, hit.document)) for hit in candidates(own, now)]
    alike = [one for one in compared if one.likeness.is_enough]
    return sorted(alike, key=lambda one: (one.likeness.order, one.hit.key))[:COMPARED]


def compared_by(vacancy: Vacancy, now: datetime) -> Document:
    """What it is compared by, whether or not the index has it."""
    return Document(
        key=f"careers.vacancy:{vacancy.pk}",
        kind="vacancy",
        title=vacancy.title,
        url=vacancy.get_absolute_url(),
        values=at(own_values(vacancy, now), now),
        places=points_of(vacancy),
        extra={"team": vacancy.team},
    )


def candidates(own: Document, now: datetime) -> list[Hit]:
    """The nearest of each likeness. Their distance stands in the reason, so no card says it again."""
    near = {"place": own.places[0], "sort": "distance"} if own.places else {}
    openly = SearchRequest(kinds=("vacancy",), status=(State.OPEN.value,), page_size=LARGEST_PAGE, **near)  # type: ignore[arg-type]
    asked = [openly.but(filters=filters) for filters in likenesses(own)]
    found: dict[str, Hit] = {}
    for response in respond_all(asked, now, facets=False):
        found.update((hit.key, replace(hit, miles=None)) for hit in response.results)
    found.pop(own.key, None)
    return list(found.values())


def likenesses(own: Document) -> list[dict[str, tuple[str, ...]]]:
    """Filters, each of which makes a candidate."""
    names = ("role", "role_family", "employer")
    return [{name: (value,)} for name in names if (value := own.values.get(name))]


def pay_chart(vacancy: Vacancy, similar: Sequence[Similar]) -> RangeChart | None:
    """Its pay among that of the same kind of work; None when it does not say its own."""
    ends = numbers(pay_of(vacancy).full_time)
    if not ends:
        return None
    this = Range(vacancy.title, vacancy.employer.name, min(ends), max(ends), is_this=True)
    return range_chart([this, *pay_ranges(one.hit for one in similar if one.likeness.is_same_work)])
