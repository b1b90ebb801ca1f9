"""The list of open vacancies: a search like any other, with the vacancies' own filters beside it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.pay.say import pounds
from portal.search import search
from portal.search.fields import fields
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse

from .states import State

FACETS = (
    "who_can_apply", "role_family", "area_of_practice", "employer", "stage", "hours", "pattern", "contract",
    "workplace", "car", "training_post", "visa", "scheme",
)  # fmt: skip
MILES = (5, 15, 30, 60)
PAY_STEPS = (20000, 25000, 30000, 35000, 40000, 50000)
SORTS = {
    "relevance": gettext_lazy("Best match"),
    "closes_at": gettext_lazy("Closing soon"),
    "newest": gettext_lazy("Newest"),
    "-pay_actual": gettext_lazy("Highest pay"),
}
PAGES_AROUND = 2


@dataclass(frozen=True, slots=True)
class Chip:
    """One chosen filter, and the address without it."""

    label: str
    address: str


def vacancy_list(request: HttpRequest) -> HttpResponse:
    asked, _ignored, errors = SearchRequest.from_query(request.GET)
    asked = asked.but(kinds=("vacancy",), status=(State.OPEN.value,), page=asked.page)
    found = search(asked)
    return render(request, "careers/vacancies/vacancies.html", list_context(asked, found, errors))


def list_context(asked: SearchRequest, found: SearchResponse, errors: dict[str, str]) -> dict[str, Any]:
    return {
        "found": found,
        "asked": asked,
        "errors": errors,
        "heading": heading(found),
        "facets": [found.facets[name] for name in FACETS if name in found.facets],
        "chips": chips(asked),
        "sorts": SORTS | ({"distance": _("Nearest")} if asked.place else {}),
        "miles": MILES,
        "pay_steps": [(step, _("%(pay)s or more") % {"pay": pounds(step)}) for step in PAY_STEPS],
        "least_pay": asked.ranges.get("pay_actual", (None, None))[0],
        "pages": pages(found),
        "first": (asked.page - 1) * asked.page_size + 1,
        "last": min(asked.page * asked.page_size, found.total),
        "suggestion": address(asked.but(q=found.did_you_mean)) if found.did_you_mean else "",
        "wider": address(asked.but(miles=None)) if asked.place and asked.miles else "",
    }


def heading(found: SearchResponse) -> str:
    place = found.request.place
    if not found.total:
        return _("No vacancies match, yet")
    count = _("1 vacancy") if found.total == 1 else _("%(count)d vacancies") % {"count": found.total}
    return _("%(count)s near %(place)s") % {"count": count, "place": place.name} if place else count


def address(asked: SearchRequest) -> str:
    """The query string as this list writes it: kind and status go without saying."""
    return asked.but(kinds=(), status=(), page=asked.page).to_query()


def chips(asked: SearchRequest) -> list[Chip]:
    found = []
    for name, values in asked.filters.items():
        labels = fields[name].labels()
        if labels.get("true"):
            labels["true"] = str(fields[name].label)
        found += [Chip(labels.get(v, v), address(asked.without(name, v))) for v in values]
    for name, (low, high) in asked.ranges.items():
        found.append(Chip(_range_words(name, low, high), address(asked.without(name))))
    return found


def _range_words(name: str, low: Any, high: Any) -> str:
    say = (lambda value: pounds(int(value))) if name.startswith("pay_") else (lambda value: f"{value:g}")
    label = str(fields[name].label)
    if low is None:
        return _("%(label)s: up to %(high)s") % {"label": label, "high": say(high)}
    if high is None:
        return _("%(label)s: %(low)s or more") % {"label": label, "low": say(low)}
    return _("%(label)s: %(low)s to %(high)s") % {"label": label, "low": say(low), "high": say(high)}


def pages(found: SearchResponse) -> list[tuple[int, str]]:
    """(number, address) of the first, the last and those around the present page; 0 marks a gap."""
    here, last = found.request.page, found.pages
    near = {number for number in range(here - PAGES_AROUND, here + PAGES_AROUND + 1) if 1 <= number <= last}
    row: list[tuple[int, str]] = []
    for number in sorted(near | {1, last}) if last > 1 else []:
        if row and number > row[-1][0] + 1:
            row.append((0, ""))
        row.append((number, address(found.request.but(page=number))))
    return row
