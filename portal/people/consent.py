"""Until when several people's consent covers several uses."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from .models import Consent, Person

Interval = tuple[date, date]


def uncovered(people: Collection[int], use: str, at: datetime | None = None) -> list[Person]:
    """Those whom nothing allows to be used so at the instant."""
    if not people:
        return []
    return list(Person.objects.filter(pk__in=people).exclude(pk__in=Person.objects.allowing(use, at)))


def ends_at(people: Collection[int], uses: Iterable[str], at: datetime) -> datetime | None:
    """The first instant from ``at`` on that some use of someone is not covered; None when it has no end."""
    if not people:
        return None
    consents = list(Consent.objects.filter(person__in=people, withdrawn_at=None))
    days = []
    for person in people:
        own = [consent for consent in consents if consent.person_id == person]
        for use in uses:
            covered = [(c.agreed_on, c.until or date.max) for c in own if getattr(c, use)]
            days.append(first_uncovered_day(covered, timezone.localdate(at)))
    ended = min(days)
    return None if ended == date.max else timezone.make_aware(datetime.combine(ended, time.min))


def first_uncovered_day(covered: Iterable[Interval], day: date) -> date:
    """The first day from ``day`` on in no interval; ``date.max`` when there is none."""
    for start, end in sorted(covered):
        if start <= day <= end:
            if end == date.max:
                return end
            day = end + timedelta(days=1)
    return day
