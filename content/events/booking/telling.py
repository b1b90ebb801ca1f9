"""The mails of a booking. Each has a key of its own for what it says, so that it is sent once."""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q
from django.template.loader import render_to_string
from django.utils import translation

from content.events.models import EventPage
from portal import clock, mail
from portal.identity.naming import site_name
from portal.mail.links import site_address

from .links import CONFIRM, MINE
from .models import Booking
from .words import WORDS

TO_CONFIRM = timedelta(days=2)
A_DAY = timedelta(hours=24)
MOST_AT_ONCE = 500


def prefix(booking: Booking) -> str:
    return f"event.booking:{booking.nonce}:"


def facts_of(event: EventPage) -> str:
    """Of when, where and whether it is: another one is told to everybody who booked."""
    said = f"{event.starts_at.isoformat()}\n{event.where}\n{event.cancelled}"
    return hashlib.sha256(said.encode()).hexdigest()


def ask_to_confirm(booking: Booking) -> None:
    until = min(clock.now() + TO_CONFIRM, booking.event.starts_at)
    _send(booking, "ask", again=_this_second(), until=until)


def say_what_stands(booking: Booking) -> None:
    _send(booking, "stands", again=_this_second())


def say_that_it_has_a_place(booking: Booking) -> None:
    _send(booking, "place")


def say_that_it_waits(booking: Booking) -> None:
    _send(booking, "waits")


def _this_second() -> str:
    """A second press is no second mail."""
    return f"{clock.now():%Y-%m-%dT%H:%M:%S}"


def remind(now: datetime) -> int:
    """Once a day before, those who booked earlier than that; again when the event has moved to another day."""
    soon = Booking.objects.placed().filter(
        ~Q(reminded_of=F("event__starts_at")) | Q(reminded_of=None),
        event__live=True,
        event__cancelled=False,
        event__starts_at__gt=now,
        event__starts_at__lte=now + A_DAY,
        placed_at__lt=F("event__starts_at") - A_DAY,
    )
    rows = list(soon.select_related("event")[:MOST_AT_ONCE])
    for booking in rows:
        with translation.override(booking.language):
            starts_at = booking.event.starts_at
            _send(booking, "soon", again=starts_at.isoformat(), until=starts_at)
        booking.reminded_of = starts_at
        booking.save(update_fields=["reminded_of"])
    return len(rows)


def tell_changes(now: datetime) -> int:
    """Everybody who booked, when the day, the place or the whole thing has changed since they were told."""
    told = 0
    for event in EventPage.objects.filter(live=True, starts_at__gt=now, bookings__isnull=False).distinct():
        facts = facts_of(event)
        for booking in event.bookings.confirmed().exclude(told_of=facts)[:MOST_AT_ONCE]:
            booking.event = event
            with translation.override(booking.language):
                _tell_change(booking, facts)
            told += 1
    return told


def _tell_change(booking: Booking, facts: str) -> None:
    """Once for each time that it was published otherwise: a day may come back that was told before."""
    published = booking.event.last_published_at or booking.event.starts_at
    _send(
        booking,
        "off" if booking.event.cancelled else "changed",
        again=f"{published.isoformat()}:{facts[:16]}",
    )
    booking.told_of = facts
    booking.save(update_fields=["told_of"])


def _send(booking: Booking, name: str, again: str = "", until: datetime | None = None) -> None:
    event, words = booking.event, WORDS[name]
    title = {"event": event.title}
    shown: dict[str, Any] = {
        "subject": words.subject % title,
        "heading": words.heading,
        "says": words.says,
        "button": words.button,
        "foot": words.foot,
        "event": event,
        "address": site_address(event.get_url() or ""),
        "link": (CONFIRM if name == "ask" else MINE).to(booking.nonce),
        "language": booking.language,
        "site_name": site_name(),
    }
    mail.send(
        key=f"{prefix(booking)}{name}:{again}",
        to=booking.email,
        subject=shown["subject"],
        text=render_to_string("content/events/booking/mail.txt", shown),
        html=render_to_string("content/events/booking/mail.html", shown),
        useful_until=until or event.over_at,
    )
