"""A vacancy beside others of its kind of work, whoever's they are: the median of what they get on a day open.

Of fewer than five it is not told, or one could read an employer's own figures out of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from django.db.models import Q
from django.utils import timezone

from careers.vacancies.models import Vacancy
from careers.vacancies.states import course_of

from .models import Step
from .periods import Period
from .totals import with_counts

FEWEST = 5


@dataclass(frozen=True, slots=True)
class Compared:
    """A day open, in the period. ``others`` is None when there are too few to tell."""

    step: Step
    total: int
    own: float
    others: float | None


def compared(vacancy: Vacancy, period: Period, now: datetime) -> tuple[list[Compared], int]:
    """Each step, and how many others it is compared with. ``vacancy`` carries its own sums."""
    others = [other for other in similar_posts(vacancy, period) if days_open(other, period, now)]
    days = max(days_open(vacancy, period, now), 1)
    return [
        Compared(
            step,
            total := getattr(vacancy, step.value),
            total / days,
            median(rates(others, step, period, now)) if len(others) >= FEWEST else None,
        )
        for step in Step
    ], len(others)


def rates(vacancies: Iterable[Vacancy], step: Step, period: Period, now: datetime) -> list[float]:
    return [getattr(one, step.value) / days_open(one, period, now) for one in vacancies]


def similar_posts(vacancy: Vacancy, period: Period) -> Iterable[Vacancy]:
    """Others of the same job or kind of work that were published, with their sums."""
    if not vacancy.role_id and not vacancy.role_family_id:
        return []
    alike = Q(role_id=vacancy.role_id) if vacancy.role_id else Q()
    alike |= Q(role_family_id=vacancy.role_family_id) if vacancy.role_family_id else Q()
    return with_counts(Vacancy.objects.filter(alike).exclude(pk=vacancy.pk).order_by(), period)


def days_open(vacancy: Vacancy, period: Period, now: datetime) -> int:
    """Days of the period on which it could be applied for, begun ones counted."""
    course = course_of(vacancy)
    began = timezone.localdate(course.opens or vacancy.first_published_at or vacancy.created_at)
    over = min(course.closes or now, now)
    ended = timezone.localdate(over - timedelta(microseconds=1))
    first, last = max(began, period.first), min(ended, period.last)
    return max((last - first).days + 1, 0)
