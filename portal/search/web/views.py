"""The search page over everything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portal.guard.asking import help_with

from .listing import Listing
from .signals import results_shown


def results(request: HttpRequest) -> HttpResponse:
    listing = Listing(request.GET, request.path)
    context = {
        "listing": listing,
        "response": listing.response,
        "help": help_with("search", request),
    }
    results_shown.send(sender=Listing, request=request, hits=listing.response.results)
    return render(request, "portal/search/results.html", context)
