"""The search page over everything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .listing import Listing


def results(request: HttpRequest) -> HttpResponse:
    listing = Listing(request.GET, request.path)
    context = {"listing": listing, "response": listing.response}
    return render(request, "portal/search/results.html", context)
