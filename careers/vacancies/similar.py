"""Open vacancies like one: the same role or kind of work first, then the same employer. Never itself."""

from datetime import datetime

from portal.search import search
from portal.search.request import SearchRequest
from portal.search.response import Hit

from .models import Vacancy
from .states import State

SHOWN = 3


def similar_to(vacancy: Vacancy, now: datetime | None = None) -> list[Hit]:
    found: dict[str, Hit] = {}
    for filters in likenesses(vacancy):
        asked = SearchRequest(
            kinds=("vacancy",), status=(State.OPEN.value,), filters=filters, page_size=SHOWN + 1
        )
        for hit in search(asked, now, facets=False).results:
            found.setdefault(hit.key, hit)
        found.pop(f"careers.vacancy:{vacancy.pk}", None)
        if len(found) >= SHOWN:
            break
    return list(found.values())[:SHOWN]


def likenesses(vacancy: Vacancy) -> list[dict[str, tuple[str, ...]]]:
    """Filters from the closest likeness to the widest."""
    role: dict[str, tuple[str, ...]] = {"role": (vacancy.role.slug,)} if vacancy.role else {}
    family: dict[str, tuple[str, ...]] = (
        {"role_family": (vacancy.role_family.code,)} if vacancy.role_family else {}
    )
    employer: dict[str, tuple[str, ...]] = {"employer": (vacancy.employer.slug,)}
    return [likeness for likeness in (role, family, employer) if likeness]
