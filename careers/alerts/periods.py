"""When a period begins, in London: a follower is told at most once in each."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from .models import Frequency

MORNING = time(7)


def period_start(frequency: str, at: datetime) -> datetime:
    """The beginning of the period that holds ``at``: an hour, a day from seven, a week from Monday at seven.

    Periods of different lengths compare, so that a change of frequency neither repeats a mail nor skips one.
    """
    local = timezone.localtime(at)
    if frequency == Frequency.AT_ONCE:
        return at.replace(minute=0, second=0, microsecond=0)
    day = local.date() if local.time() >= MORNING else local.date() - timedelta(days=1)
    if frequency == Frequency.WEEKLY:
        monday = day - timedelta(days=day.weekday())
        return timezone.make_aware(datetime.combine(monday, MORNING))
    return timezone.make_aware(datetime.combine(day, MORNING))
