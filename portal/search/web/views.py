"""The search page over everything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portal.guard.asking import help_with

from .listing import Listing


def results(request: HttpRequest) -> HttpResponse:
    listing = Listing(request.GET, request.path)
    context = {
        "listing": listing,
        "response": listing.response,
        "help": help_with("search", request),
    }
    return render(request, "portal/search/results.html", context)
