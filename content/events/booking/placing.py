"""The verbs: ask for a place, confirm, change, cancel. An event never gives more places than it has."""

from django.db import transaction
from django.utils import translation

from content.events.models import EventPage
from portal import clock
from portal.mail.models import OutgoingMail

from . import telling
from .models import Booking


@transaction.atomic
def ask(*, event: EventPage, name: str, email: str, access_needs: str) -> None:
    """One mail, whoever's the address is: to confirm, or with the way to what it has already."""
    known = Booking.objects.by(email).filter(event=event).first()
    if known and known.confirmed_at:
        telling.say_what_stands(known)
        return
    booking = known or Booking(event=event, email=email)
    booking.name, booking.access_needs, booking.asked_at = name, access_needs, clock.now()
    booking.language = translation.get_language() or "en"
    booking.save()
    telling.ask_to_confirm(booking)


@transaction.atomic
def confirm(booking: Booking) -> Booking:
    """Gives a place, or the end of the queue; pressed again it changes nothing. The booking as it stands then."""
    event = _locked(booking.event_id)
    row = Booking.objects.select_for_update().get(pk=booking.pk)
    row.event = event
    if row.confirmed_at is None:
        row.confirmed_at, row.told_of = clock.now(), telling.facts_of(event)
        row.save(update_fields=["confirmed_at", "told_of"])
        moved_up = fill(event)
        row.refresh_from_db(fields=["placed_at"])
        if row.pk not in moved_up:
            telling.say_that_it_waits(row)
    return row


@transaction.atomic
def change(booking: Booking, *, name: str, access_needs: str) -> None:
    booking.name, booking.access_needs = name, access_needs
    booking.save(update_fields=["name", "access_needs"])


@transaction.atomic
def cancel(booking: Booking) -> None:
    """The first in the queue moves up. Nothing of whoever cancelled is kept, but a word that it is done."""
    event = _locked(booking.event_id)
    forget(booking)
    fill(event)


@transaction.atomic
def move_up(event: EventPage) -> int:
    """For an event that has been given more places."""
    return len(fill(_locked(event.pk)))


def forget(booking: Booking) -> None:
    """With the mails that were written for it, sent or not."""
    OutgoingMail.objects.filter(key__startswith=telling.prefix(booking)).delete()
    booking.delete()


def fill(event: EventPage) -> list[int]:
    """Gives what is free to whoever has waited longest and tells them. Call it with the event locked."""
    if event.cancelled or not event.live or clock.now() >= event.starts_at:
        return []
    waiting = event.bookings.waiting()
    if event.places is not None:
        waiting = waiting[: max(0, event.places - event.bookings.placed().count())]
    placed = []
    for booking in waiting:
        booking.event, booking.placed_at = event, clock.now()
        booking.save(update_fields=["placed_at"])
        telling.say_that_it_has_a_place(booking)
        placed.append(booking.pk)
    return placed


def _locked(pk: int) -> EventPage:
    """One at a time: on SQLite the transaction that writes holds the file, on PostgreSQL the row is locked."""
    return EventPage.objects.select_for_update(of=("self",)).get(pk=pk)
