"""The search page over everything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portal.guard.asking import help_with
from portal.security.hushed import hushed

from .listing import Listing
from .signals import shown


def results(request: HttpRequest) -> HttpResponse:
    listing = Listing(request.GET, request.path)
    context = {
        "listing": listing,
        "response": listing.response,
        "help": help_with("search", request),
    }
    shown(request, listing)
    response = render(request, "portal/search/results.html", context)
    return hushed(response) if listing.in_danger else response
