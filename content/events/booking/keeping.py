"""How long a booking is kept, and how all that belongs to a person goes."""

from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.erasure.registry import Subject
from portal.retention import Rule

from .models import Booking
from .placing import cancel, forget
from .telling import TO_CONFIRM

NEEDS_KEPT = timedelta(days=1)
KEPT = timedelta(days=30)


def forget_rows(rows: Any) -> None:
    for booking in rows:
        forget(booking)


def erase_hers(subject: Subject) -> int:
    hers = [one for one in Booking.objects.all() if subject.names.stand_in(f"{one.name} {one.email}")]
    for booking in hers:
        cancel(booking)
    return len(hers)


def _needs(now: datetime) -> Any:
    return Booking.objects.exclude(access_needs="").of_events_over(now - NEEDS_KEPT)  # type: ignore[attr-defined]


RULES = {
    "bookings.unconfirmed": Rule(
        _("Who asked for a place at an event and did not confirm it: name, address, what they need."),
        _("Two days."),
        lambda now: Booking.objects.filter(confirmed_at=None, asked_at__lt=now - TO_CONFIRM),
        forget_rows,
    ),
    "bookings.needs": Rule(
        _("What people need to take part in an event."),
        _("Until the day after it."),
        _needs,
        lambda rows: Booking.objects.filter(pk__in=list(rows.values_list("pk", flat=True))).update(
            access_needs=""
        ),
    ),
    "bookings.confirmed": Rule(
        _("Who has booked a place at an event: name and address."),
        _("Until 30 days after it, or until they cancel."),
        lambda now: Booking.objects.of_events_over(now - KEPT),
        forget_rows,
    ),
}
