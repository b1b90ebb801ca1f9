"""The list of saved vacancies: a page to read, and a form to add to it and take from it."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from careers.vacancies.models import Vacancy
from careers.vacancies.states import READABLE, state_of
from portal import clock
from portal.search.related import found, hits, these, things
from portal.search.response import Hit
from portal.security.anonymous import comes_from_here

from . import cookie
from .changes import as_it_stands, changes


@dataclass(frozen=True, slots=True)
class Line:
    """One saved vacancy that can still be read."""

    pk: int
    hit: Hit
    changes: list[str]

    @property
    def is_open(self) -> bool:
        return "open" in self.hit.statuses


@never_cache
@csrf_exempt  # No cookie vouches for the visitor here: comes_from_here does, as for every anonymous form.
@require_http_methods(["GET", "HEAD", "POST"])
def saved_list(request: HttpRequest) -> HttpResponse:
    return change(request) if request.method == "POST" else show(request)


def show(request: HttpRequest) -> HttpResponse:
    """Open ones first, the soonest to close above the rest; then what has closed."""
    kept = cookie.read(request)
    shown = found(
        saved=these(one.key for one in kept), ladder=things("vacancy", 3, status="open", sort="closes_at")
    )
    at_hand = hits(shown["saved"])
    lines = [
        Line(one.pk, at_hand[one.key], changes(one, at_hand[one.key])) for one in kept if one.key in at_hand
    ]
    context = {
        "open_lines": sorted((line for line in lines if line.is_open), key=closing_first),
        "closed_lines": [line for line in lines if not line.is_open],
        "gone": len(kept) - len(lines),
        "soon": shown["ladder"],
        "days": cookie.DAYS,
    }
    return render(request, "careers/saved/saved.html", context)


def closing_first(line: Line) -> tuple[bool, float]:
    closes = line.hit.document.values.get("closes_at")
    return closes is None, closes.timestamp() if closes else 0.0


def change(request: HttpRequest) -> HttpResponse:
    """Saves a vacancy, takes one off or forgets all; then back to where the button stood."""
    if not comes_from_here(request):
        return HttpResponseForbidden()
    what, pk = request.POST.get("do", "save"), request.POST.get("vacancy", "")
    kept = [one for one in cookie.read(request) if str(one.pk) != pk]
    back = reverse("careers:saved")
    if what == "forget":
        kept = []
    elif what == "save":
        vacancy = get_object_or_404(Vacancy, pk=int(pk) if pk.isascii() and pk.isdigit() else 0)
        now = clock.now()
        if state_of(vacancy, now) in READABLE:
            kept.insert(0, as_it_stands(vacancy, now))
        back = f"{vacancy.get_absolute_url()}#saved"
    elif request.POST.get("here") == "vacancy" and pk.isascii() and pk.isdigit():
        back = f"{get_object_or_404(Vacancy, pk=pk).get_absolute_url()}#saved"
    response = HttpResponseRedirect(back, status=303)
    cookie.write(request, response, kept)
    return response
