"""Following without an account: sign up, confirm, change, pause, stop. No cookie, and no word on who follows what."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from portal.guard.boxes import Help
from portal.mail.delivery import has_server
from portal.security.anonymous import comes_from_here
from portal.security.hushed import hushed

from . import following
from .forms import FollowForm
from .limits import LIMITS
from .links import CONFIRM, STOP, subscription_behind
from .saying import page_to_follow, what_is_followed
from .wanted import Wanted


@never_cache
@csrf_exempt  # No cookie vouches for the visitor here: comes_from_here does, as for every anonymous form.
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest) -> HttpResponse:
    return send(request) if request.method == "POST" else show(request, Wanted.read(request.GET))


def show(
    request: HttpRequest,
    wanted: Wanted,
    form: FollowForm | None = None,
    help: Help | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"wanted": wanted, "form": form or FollowForm.fresh(), "help": help}
    return render(request, "careers/alerts/follow.html", context, status=status)


def send(request: HttpRequest) -> HttpResponse:
    """The same answer whoever's the address is, and whatever it follows already."""
    if not comes_from_here(request):
        return HttpResponseForbidden()
    wanted, form = Wanted.read(request.POST), FollowForm(_with_a_frequency(request))
    help = form.help
    if help or not form.is_valid() or not (wanted.request or wanted.page):
        return show(request, wanted, None if help else form, help, status=422)
    address = form.cleaned_data["email"]
    if seconds := LIMITS.over(request, address):
        form.add_error("email", _("Enough has been sent for now. Please try again later."))
        response = show(request, wanted, form, status=429)
        response["Retry-After"] = str(seconds)
        return response
    if followed := wanted.follow():
        frequency = wanted.frequency(form.cleaned_data["frequency"])
        following.ask(followed=followed, address=address, frequency=frequency)
    return HttpResponseRedirect(reverse("careers:alert_sent"), status=303)


def _with_a_frequency(request: HttpRequest) -> Any:
    """A short form does not ask how often."""
    data = request.POST.copy()
    data.setdefault("frequency", FollowForm.base_fields["frequency"].initial)
    return data


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    context = {"can_send": has_server(), "days": following.asking.TO_CONFIRM.days}
    return hushed(render(request, "careers/alerts/sent.html", context))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Only a press counts: programs that look at mail open every link in it."""
    row = subscription_behind(CONFIRM, token)
    if row is None:
        return over(request)
    if request.method == "POST":
        following.confirm(row)
    context = {"row": row, "followed": what_is_followed(row.followed), "confirmed": request.method == "POST"}
    return hushed(render(request, "careers/alerts/confirm.html", context))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """One press, by a person or by her mail program (RFC 8058). Pressed again it says the same."""
    row = subscription_behind(STOP, token)
    if row and request.method != "POST":
        context = {"followed": what_is_followed(row.followed)}
        return hushed(render(request, "careers/alerts/stop.html", context))
    again = page_to_follow(row.followed) if row else ""
    if row:
        following.stop(row)
    return stopped(request, again)


def stopped(request: HttpRequest, again: str = "") -> HttpResponse:
    return hushed(render(request, "careers/alerts/stopped.html", {"again": again}))


def over(request: HttpRequest) -> HttpResponse:
    """Stopped, run out or never made: nobody learns which."""
    return hushed(render(request, "careers/alerts/over.html", status=410))
