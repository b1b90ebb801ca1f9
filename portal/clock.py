"""The only clock."""

from datetime import date, datetime, time

from django.utils import timezone


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return timezone.now()


def today() -> date:
    """The present day in London."""
    return timezone.localdate(now())


def midnight(day: date) -> datetime:
    """The instant at which a day begins in London."""
    return timezone.make_aware(datetime.combine(day, time.min), timezone.get_default_timezone())
