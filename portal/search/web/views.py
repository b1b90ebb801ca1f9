"""The search page over everything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from portal.guard.asking import help_with
from portal.search.fields import fields
from portal.security.hushed import hushed

from .listing import Listing
from .signals import shown


class WholeSite(Listing):
    """Everything; the kinds stand above the results, not among the filters."""

    offered_apart = ("kind",)

    def orders(self) -> list[tuple[str, str]]:
        """Dates first where one kind of dated thing is shown."""
        dates = {"event": ("starts_at", _("Soonest")), "vacancy": ("closes_at", _("Closing soon"))}
        own = [dates[kind] for kind in self.request.kinds if kind in dates and dates[kind][0] in fields]
        return [*super().orders(), *(own if len(self.request.kinds) == 1 else [])]


def results(request: HttpRequest) -> HttpResponse:
    listing = WholeSite(request.GET, request.path)
    context = {
        "listing": listing,
        "response": listing.response,
        "help": help_with("search", request),
    }
    shown(request, listing)
    response = render(request, "portal/search/results.html", context)
    return hushed(response) if listing.in_danger else response
