"""Open vacancies like one: the same role or kind of work first, then the same employer. Never itself."""

from datetime import datetime

from portal import clock
from portal.search.engine import respond_all
from portal.search.request import SearchRequest
from portal.search.response import Hit

from .models import Vacancy
from .states import State

SHOWN = 3


def similar_to(vacancy: Vacancy, now: datetime | None = None) -> list[Hit]:
    found: dict[str, Hit] = {}
    openly = SearchRequest(kinds=("vacancy",), status=(State.OPEN.value,), page_size=SHOWN + 1)
    asked = [openly.but(filters=filters) for filters in likenesses(vacancy)]
    for response in respond_all(asked, now or clock.now(), facets=False):
        for hit in response.results:
            found.setdefault(hit.key, hit)
    found.pop(f"careers.vacancy:{vacancy.pk}", None)
    return list(found.values())[:SHOWN]


def likenesses(vacancy: Vacancy) -> list[dict[str, tuple[str, ...]]]:
    """Filters from the closest likeness to the widest."""
    role: dict[str, tuple[str, ...]] = {"role": (vacancy.role.slug,)} if vacancy.role else {}
    family: dict[str, tuple[str, ...]] = (
        {"role_family": (vacancy.role_family.code,)} if vacancy.role_family else {}
    )
    employer: dict[str, tuple[str, ...]] = {"employer": (vacancy.employer.slug,)}
    return [likeness for likeness in (role, family, employer) if likeness]
