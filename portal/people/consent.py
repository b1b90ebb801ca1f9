"""Until when several people's consent covers several uses."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from .models import Consent, Person, Use
from .presuming import presumed

Interval = tuple[date, date]


def uncovered(people: Collection[int], use: str, at: datetime | None = None) -> list[Person]:
    """Those whom nothing allows to be used so at the instant."""
    asked = set(people) - presumed()
    if not asked:
        return []
    return list(Person.objects.filter(pk__in=asked).exclude(pk__in=Person.objects.allowing(use, at)))


def credited(author: Person | None, written: str = "", agrees: bool | None = None) -> str:
    """The author as she wishes to be named, while she agrees to it; what was written where no person is known.

    ``agrees`` spares the question to whoever has just asked it.
    """
    if author is None:
        return written
    return author.shown_name if (author.allows(Use.PAGE) if agrees is None else agrees) else ""


def ends_at(people: Collection[int], uses: Iterable[str], at: datetime) -> datetime | None:
    """The first instant from ``at`` on that some use of someone is not covered; None when it has no end."""
    ends = [end for end in ends_of(people, uses, at).values() if end]
    return min(ends, default=None)


def ends_of(people: Collection[int], uses: Iterable[str], at: datetime) -> dict[int, datetime | None]:
    """For each person the first instant from ``at`` on that some of the uses is not covered, in one query."""
    if not people:
        return {}
    consents = list(Consent.objects.filter(person__in=people, withdrawn_at=None))
    today, uses = timezone.localdate(at), tuple(uses)
    found = {}
    for person in people:
        own = [consent for consent in consents if consent.person_id == person]
        covered = [[(c.agreed_on, c.until or date.max) for c in own if getattr(c, use)] for use in uses]
        found[person] = begin_of(min(first_uncovered_day(intervals, today) for intervals in covered))
    return found


def begin_of(day: date) -> datetime | None:
    """Midnight in London; None for the day that never comes."""
    return None if day == date.max else timezone.make_aware(datetime.combine(day, time.min))


def first_uncovered_day(covered: Iterable[Interval], day: date) -> date:
    """The first day from ``day`` on in no interval; ``date.max`` when there is none."""
    for start, end in sorted(covered):
        if start <= day <= end:
            if end == date.max:
                return end
            day = end + timedelta(days=1)
    return day
