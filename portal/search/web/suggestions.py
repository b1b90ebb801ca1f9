"""``/search/suggest/``: what a search box offers while somebody types, as a piece of a page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from portal import clock
from portal.guard.asking import help_with
from portal.search.suggesting import suggest
from portal.security.hushed import hushed


@csrf_exempt  # It changes nothing and reads no cookie.
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def suggestions(request: HttpRequest) -> HttpResponse:
    """For ``q`` and, as often as wanted, ``kind``. Boxes post them: what somebody is still writing stands in no
    address, so no server on the way notes it down."""
    asked = request.POST if request.method == "POST" else request.GET
    help = help_with("search", request, asked)
    groups = [] if help else suggest(asked.get("q", ""), clock.now(), asked.getlist("kind"))
    context = {"help": help, "groups": groups, "total": sum(len(group.offers) for group in groups)}
    return hushed(render(request, "portal/search/parts/suggestions.html", context))
