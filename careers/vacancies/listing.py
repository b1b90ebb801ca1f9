"""The list of open vacancies: a search like any other, with the vacancies' own filters beside it."""

from decimal import Decimal
from functools import cached_property

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.guard.asking import help_with
from portal.saying import money
from portal.search.response import Facet
from portal.search.web.listing import Listing
from portal.search.web.signals import results_shown

from .ladder import MILES, Rung, ladder
from .states import State

FACETS = (
    "who_can_apply", "role_family", "area_of_practice", "employer", "stage", "hours", "pattern", "contract",
    "hybrid", "car", "training_post", "visa", "scheme",
)  # fmt: skip
PAY_STEPS = (20000, 25000, 30000, 35000, 40000, 50000)
ONLY_WORTH_ASKING = {"training_post", "visa"}


class VacancyListing(Listing):
    """Who can apply stands first: it is what people look for."""

    @property
    def facets(self) -> list[Facet]:
        offered = {facet.name: facet for facet in super().facets}
        return [_only_yes(offered[name]) for name in FACETS if name in offered]

    @property
    def heading(self) -> str:
        total, place = self.response.total, self.request.place
        if not total:
            return _("No vacancies match, yet")
        count = ngettext("%(total)d vacancy", "%(total)d vacancies", total) % {"total": total}
        return _("%(count)s near %(place)s") % {"count": count, "place": place.name} if place else count

    def orders(self) -> list[tuple[str, str]]:
        nearest = [("distance", _("Nearest"))] if self.request.place else []
        return [
            ("relevance", _("Best match")),
            *nearest,
            ("closes_at", _("Closing soon")),
            ("newest", _("Newest")),
            ("-pay_actual", _("Highest pay")),
        ]

    @property
    def miles(self) -> list[tuple[str, bool]]:
        """(distance, whether it is chosen); what was asked in words or an address is offered too."""
        asked = self.request.miles
        offered = sorted({*MILES, *([asked] if asked is not None else [])})
        return [(f"{distance:g}", distance == asked) for distance in offered]

    @property
    def pay_steps(self) -> list[tuple[int, str, bool]]:
        """(amount, words, whether it is chosen)."""
        least = self.request.ranges.get("pay_actual", (None, None))[0]
        asked = {round(least)} if isinstance(least, float) and least == round(least) else set()
        return [
            (step, _("%(pay)s or more") % {"pay": money(Decimal(step))}, step == least)
            for step in sorted({*PAY_STEPS, *asked})
        ]

    @cached_property
    def ladder(self) -> list[Rung]:
        return ladder(self)

    @property
    def hidden(self) -> list[tuple[str, str]]:
        own = {"miles", "pay_actual_min"}
        return [(name, value) for name, value in super().hidden if name not in own]


def _only_yes(facet: Facet) -> Facet:
    """Nobody looks for a post that is no training post."""
    if facet.name not in ONLY_WORTH_ASKING:
        return facet
    return Facet(facet.name, facet.label, tuple(value for value in facet.values if value.value == "true"))


def vacancy_list(request: HttpRequest) -> HttpResponse:
    listing = VacancyListing(request.GET, request.path, kinds=("vacancy",), status=(State.OPEN.value,))
    context = {"listing": listing, "help": help_with("vacancies", request)}
    results_shown.send(sender=VacancyListing, request=request, hits=listing.response.results)
    return render(request, "careers/vacancies/vacancies.html", context)
