"""Saying that one is interested without an account, and taking it back. Nobody learns who is on a list."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from careers.models import ProgrammePage
from portal.guard.boxes import Help
from portal.mail.delivery import has_server
from portal.security.anonymous import comes_from_here
from portal.security.hushed import hushed

from .expressing import express, takes_interest, withdraw
from .forms import InterestForm
from .limits import LIMITS
from .links import interest_behind


def programme_behind(pk: int) -> ProgrammePage:
    programme = ProgrammePage.objects.live().public().select_related("organisation").filter(pk=pk).first()
    if programme is None or not takes_interest(programme):
        raise Http404
    return programme


@never_cache
@csrf_exempt  # No cookie vouches for the visitor here: comes_from_here does, as for every anonymous form.
@require_http_methods(["GET", "HEAD", "POST"])
def say_so(request: HttpRequest, pk: int) -> HttpResponse:
    programme = programme_behind(pk)
    if request.method != "POST":
        return show(request, programme, InterestForm(programme))
    if not comes_from_here(request):
        return HttpResponseForbidden()
    return send(request, programme, InterestForm(programme, request.POST))


def send(request: HttpRequest, programme: ProgrammePage, form: InterestForm) -> HttpResponse:
    """The same answer whether the address is on the list or not. Words of danger are answered, and not kept."""
    if help := form.help:
        return show(request, programme, InterestForm(programme), help, status=422)
    if not form.is_valid():
        return show(request, programme, form, status=422)
    email = form.cleaned_data["email"]
    if seconds := LIMITS.over(request, email):
        form.add_error("email", _("Enough has been sent for now. Please try again later."))
        response = show(request, programme, form, status=429)
        response["Retry-After"] = str(seconds)
        return response
    express(programme=programme, name=form.cleaned_data["name"], email=email, answers=form.answers)
    return HttpResponseRedirect(reverse("careers:interest_sent"), status=303)


def show(
    request: HttpRequest,
    programme: ProgrammePage,
    form: InterestForm,
    help: Help | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"programme": programme, "form": form, "help": help}
    return render(request, "careers/interest/form.html", context, status=status)


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    return hushed(render(request, "careers/interest/sent.html", {"can_send": has_server()}))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest, token: str) -> HttpResponse:
    """Only a press counts: programs that look at mail open every link in it."""
    interest = interest_behind(token)
    if interest is None:
        return hushed(render(request, "careers/interest/gone.html", status=410))
    programme = interest.programme
    if request.method == "POST":
        withdraw(interest)
    context = {"programme": programme, "is_done": request.method == "POST"}
    return hushed(render(request, "careers/interest/withdraw.html", context))
