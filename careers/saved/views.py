"""The list of saved vacancies: a page to read, and a form to add to it and take from it."""

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from careers.vacancies.models import Vacancy
from careers.vacancies.signals import vacancy_saved
from careers.vacancies.states import READABLE, state_of
from portal import clock
from portal.guard.boxes import Help
from portal.mail.delivery import has_server
from portal.security.anonymous import comes_from_here, stamp

from . import cookie
from .changes import as_it_stands
from .forms import PURPOSE, SendForm
from .limits import LIMITS
from .listed import Listed
from .mailing import send_list


@never_cache
@csrf_exempt  # No cookie vouches for the visitor here: comes_from_here does, as for every anonymous form.
@require_http_methods(["GET", "HEAD", "POST"])
def saved_list(request: HttpRequest) -> HttpResponse:
    return change(request) if request.method == "POST" else show(request)


def show(
    request: HttpRequest, form: SendForm | None = None, help: Help | None = None, status: int = 200
) -> HttpResponse:
    listed = Listed.of(request)
    context = {
        "listed": listed,
        "days": cookie.DAYS,
        "form": form or SendForm(initial={"stamp": stamp(PURPOSE)}),
        "help": help,
        "can_send": has_server(),
        "was_sent": "sent" in request.GET,
    }
    return render(request, "careers/saved/saved.html", context, status=status)


def send(request: HttpRequest) -> HttpResponse:
    """The list goes once to the address given. Words of danger in its place are answered, not repeated."""
    form, listed = SendForm(request.POST), Listed.of(request)
    if not form.is_valid():
        help = form.help
        return show(request, None if help else form, help, status=422)
    if seconds := LIMITS.over(request, form.cleaned_data["email"]):
        form.add_error("email", _("Enough has been sent for now. Please try again later, or print the list."))
        response = show(request, form, status=429)
        response["Retry-After"] = str(seconds)
        return response
    if listed.lines and has_server():
        send_list(request, form.cleaned_data["email"], listed)
    return HttpResponseRedirect(f"{reverse('careers:saved')}?sent=yes#send", status=303)


def change(request: HttpRequest) -> HttpResponse:
    """Saves a vacancy, takes one off or forgets all; then back to where the button stood."""
    if not comes_from_here(request):
        return HttpResponseForbidden()
    what, pk = request.POST.get("do", "save"), request.POST.get("vacancy", "")
    if what == "send":
        return send(request)
    kept = [one for one in cookie.read(request) if str(one.pk) != pk]
    back = reverse("careers:saved")
    if what == "forget":
        kept = []
    elif what == "save":
        vacancy = get_object_or_404(Vacancy, pk=int(pk) if pk.isascii() and pk.isdigit() else 0)
        now = clock.now()
        if state_of(vacancy, now) in READABLE:
            kept.insert(0, as_it_stands(vacancy, now))
            vacancy_saved.send(sender=Vacancy, request=request, vacancy=vacancy)
        back = f"{vacancy.get_absolute_url()}#saved"
    elif request.POST.get("here") == "vacancy" and pk.isascii() and pk.isdigit():
        back = f"{get_object_or_404(Vacancy, pk=pk).get_absolute_url()}#saved"
    response = HttpResponseRedirect(back, status=303)
    cookie.write(request, response, kept)
    return response
