"""The list of open vacancies: a search like any other, with the vacancies' own filters beside it."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from portal.guard.asking import help_with
from portal.saying import money
from portal.search.request import SearchRequest
from portal.search.response import Facet
from portal.search.types import Point
from portal.search.web.ladder import MILES, Step, usual_steps
from portal.search.web.listing import Chip, Listing
from portal.search.web.signals import shown
from portal.security.hushed import hushed

from .ladder import elsewhere, everything, families
from .states import State
from .whereabouts import Far, far_from, which

FACETS = (
    "who_can_apply", "role_family", "area_of_practice", "town", "employer", "feature", "training", "stage",
    "contract", "hours", "pattern", "hybrid", "car", "pay_band", "scheme", "visa",
)  # fmt: skip
HELP: dict[str, str | Promise] = {
    "feature": gettext_lazy("What the employer says of itself. Its page gives source and date."),
    "training": gettext_lazy("Posts in which you learn or qualify while you are paid."),
    "stage": gettext_lazy("The earliest at which one could do the post."),
    "scheme": gettext_lazy(
        "Promises that an employer has signed, such as an interview for people who were in care."
    ),
    "pay_band": gettext_lazy("For full-time hours. A post counts in each band that its pay reaches into."),
    "contract": gettext_lazy("How long the post lasts, and who pays you."),
    "visa": gettext_lazy("The employer says that it can sponsor a visa for the post."),
}
"""What a filter means, for those who have never worked in a council."""
UNFOLDED = {"who_can_apply", "role_family", "hours"}
"""What nearly everybody chooses by. The rest shows its name until it is opened."""
PAY_STEPS = (20000, 25000, 30000, 35000, 40000, 50000)
ONLY_WORTH_ASKING = {"visa"}


class VacancyListing(Listing):
    """Who can apply stands first: it is what people look for."""

    @property
    def facets(self) -> list[Facet]:
        offered = {facet.name: facet for facet in super().facets}
        return [_only_yes(offered[name]) for name in FACETS if name in offered]

    @property
    def explained(self) -> list[tuple[Facet, str | Promise, bool]]:
        """Each facet with what it means (empty where its choices say it), and whether it is folded away, until
        something in it is chosen."""
        return [
            (
                facet,
                HELP.get(facet.name, ""),
                facet.name not in UNFOLDED and not any(value.selected for value in facet.values),
            )
            for facet in self.facets
        ]

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
            ("-pay_actual", _("Highest pay for the hours worked")),
            ("-pay_full_time", _("Highest full-time pay")),
        ]

    @property
    def miles(self) -> list[tuple[str, str, bool]]:
        """(distance, words, whether it is chosen); what was asked in words or an address is offered too."""
        asked, place = self.request.miles, self.request.place
        inside = [0.0] if place and place.areas else []
        offered = sorted({*inside, *MILES, *([asked] if asked is not None else [])})
        return [(f"{far:g}", self._distance(far), far == asked) for far in offered]

    def _distance(self, miles: float) -> str:
        if not miles and self.request.place:
            return _("Inside %(place)s") % {"place": self.request.place.name}
        return _("%(miles)s miles") % {"miles": f"{miles:g}"}

    @cached_property
    def which(self) -> list[Chip]:
        """Each place that the name may mean, with its own search."""
        asked = self.request.place
        meant = which(asked) if asked else []
        known = [(place.label, Point(place.label, place.latitude, place.longitude)) for place in meant]
        return [Chip(label, self.address(self.request.but(place=point))) for label, point in known]

    @cached_property
    def far(self) -> Far | None:
        return far_from(self.request, self.response)

    @property
    def pay_steps(self) -> list[tuple[int, str, bool]]:
        """(amount, words, whether it is chosen)."""
        least = self.request.ranges.get("pay_actual", (None, None))[0]
        asked = {round(least)} if isinstance(least, float) and least == round(least) else set()
        return [
            (step, _("%(pay)s or more") % {"pay": money(Decimal(step))}, step == least)
            for step in sorted({*PAY_STEPS, *asked})
        ]

    @property
    def weekly_hours(self) -> list[tuple[str, str, str]]:
        """(parameter, label, what stands in it)."""
        low, high = self.request.ranges.get("weekly_hours", (None, None))
        ends = (("min", _("At least"), low), ("max", _("At most"), high))
        return [(f"weekly_hours_{end}", label, "" if at is None else f"{at:g}") for end, label, at in ends]

    def steps(self, asked: SearchRequest) -> Iterator[Step]:
        yield from usual_steps(self, asked)
        yield from families(asked, self.response)
        yield from elsewhere(asked)
        yield from everything(asked)

    @property
    def hidden(self) -> list[tuple[str, str]]:
        own = {"miles", "pay_actual_min", "weekly_hours_min", "weekly_hours_max"}
        return [(name, value) for name, value in super().hidden if name not in own]


def _only_yes(facet: Facet) -> Facet:
    """Nobody looks for a post that is no training post."""
    if facet.name not in ONLY_WORTH_ASKING:
        return facet
    return Facet(facet.name, facet.label, tuple(value for value in facet.values if value.value == "true"))


def vacancy_list(request: HttpRequest) -> HttpResponse:
    listing = VacancyListing(request.GET, request.path, kinds=("vacancy",), status=(State.OPEN.value,))
    context = {"listing": listing, "help": help_with("vacancies", request)}
    shown(request, listing)
    response = render(request, "careers/vacancies/vacancies.html", context)
    return hushed(response) if listing.in_danger else response
