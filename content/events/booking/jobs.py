"""What bookings do by the clock."""

from datetime import datetime

from content.events.models import EventPage

from .placing import move_up
from .telling import remind, tell_changes


def run(now: datetime) -> None:
    """Changes before reminders, so that nobody is reminded of a day that has moved."""
    tell_changes(now)
    with_a_queue = EventPage.objects.filter(
        live=True,
        cancelled=False,
        starts_at__gt=now,
        bookings__confirmed_at__isnull=False,
        bookings__placed_at=None,
    )
    for event in with_a_queue.distinct():
        move_up(event)
    remind(now)
