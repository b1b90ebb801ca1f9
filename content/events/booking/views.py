"""Booking without an account, and one's own booking behind a signed link. Nobody learns who has booked."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from content.events.models import EventPage
from portal.guard.boxes import Help
from portal.mail.delivery import has_server
from portal.security.anonymous import comes_from_here
from portal.security.hushed import hushed

from . import placing
from .forms import BookingForm, DetailsForm
from .limits import LIMITS
from .links import CONFIRM, MINE, booking_behind
from .models import Booking
from .offer import Offer


def event_behind(pk: int) -> EventPage:
    event = EventPage.objects.live().public().select_related(*EventPage.read_with).filter(pk=pk).first()
    if event is None or not event.takes_bookings:
        raise Http404
    return event


@never_cache
@csrf_exempt  # No cookie vouches for the visitor here: comes_from_here does, as for every anonymous form.
@require_http_methods(["GET", "HEAD", "POST"])
def book(request: HttpRequest, pk: int) -> HttpResponse:
    event = event_behind(pk)
    if request.method != "POST":
        return show(request, event, BookingForm(event))
    if not comes_from_here(request):
        return HttpResponseForbidden()
    return send(request, event, BookingForm(event, request.POST))


def send(request: HttpRequest, event: EventPage, form: BookingForm) -> HttpResponse:
    """The same answer whether the address has booked already. Words of danger are answered, and not kept."""
    if help := form.help:
        return show(request, event, BookingForm(event), help, status=422)
    if event.offer() not in (Offer.PLACE, Offer.QUEUE):
        return show(request, event, form, status=409)
    if not form.is_valid():
        return show(request, event, form, status=422)
    email = form.cleaned_data["email"]
    if seconds := LIMITS.over(request, email):
        form.add_error("email", _("Enough has been sent for now. Please try again later."))
        response = show(request, event, form, status=429)
        response["Retry-After"] = str(seconds)
        return response
    placing.ask(event=event, email=email, **form.details)
    return HttpResponseRedirect(reverse("content:booking_sent"), status=303)


def show(
    request: HttpRequest, event: EventPage, form: BookingForm, help: Help | None = None, status: int = 200
) -> HttpResponse:
    context = {
        "event": event,
        "form": form,
        "help": help,
        "offer": event.offer(),
        "crumbs": [(event.title, event.get_url(request))],
    }
    return render(request, "content/events/booking/book.html", context, status=status)


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    context = {"can_send": has_server(), "days": placing.telling.TO_CONFIRM.days}
    return hushed(render(request, "content/events/booking/sent.html", context))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Only a press counts: programs that look at mail open every link in it."""
    booking = booking_behind(CONFIRM, token)
    if booking is None or (booking.confirmed_at is None and booking.event.offer() == Offer.NONE):
        return gone(request)
    if request.method == "POST":
        booking = placing.confirm(booking)
    context = {"booking": booking, "event": booking.event, "offer": booking.event.offer()}
    return hushed(render(request, "content/events/booking/confirm.html", context))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest, token: str) -> HttpResponse:
    """Change the name and what one needs, or cancel."""
    booking = booking_behind(MINE, token)
    if booking is None or booking.confirmed_at is None:
        return gone(request)
    if request.method != "POST":
        return own(request, booking, _details(booking))
    form = DetailsForm(booking.event, request.POST)
    if not comes_from_here(request):
        return HttpResponseForbidden()
    if request.POST.get("do") == "cancel":
        return _cancelled(request, booking, form)
    if help := form.help:
        return own(request, booking, _details(booking), help=help, status=422)
    if not form.is_valid():
        return own(request, booking, form, status=422)
    placing.change(booking, **form.details)
    return HttpResponseRedirect(f"{request.path}?done=1", status=303)


def _cancelled(request: HttpRequest, booking: Booking, form: DetailsForm) -> HttpResponse:
    form.full_clean()
    if "stamp" in form.errors:
        return own(request, booking, _details(booking), stale=True, status=403)
    event = booking.event
    placing.cancel(booking)
    return hushed(render(request, "content/events/booking/cancelled.html", {"event": event}))


def _details(booking: Booking) -> DetailsForm:
    return DetailsForm(booking.event, initial={"name": booking.name, "access_needs": booking.access_needs})


def own(
    request: HttpRequest,
    booking: Booking,
    form: DetailsForm,
    status: int = 200,
    help: Help | None = None,
    stale: bool = False,
) -> HttpResponse:
    context = {
        "booking": booking,
        "event": booking.event,
        "form": form,
        "help": help,
        "stale": stale,
        "done": "done" in request.GET,
        "ahead": booking.ahead,
    }
    return hushed(render(request, "content/events/booking/mine.html", context, status=status))


def gone(request: HttpRequest) -> HttpResponse:
    """Cancelled, run out or never made: nobody learns which."""
    return hushed(render(request, "content/events/booking/gone.html", status=410))
