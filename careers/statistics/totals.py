"""Sums of the counts, as the screens and the files tell them."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from django.db.models import Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from careers.vacancies.models import Vacancy

from .models import CameFrom, DailyCount, Step
from .periods import Period

Sums = Mapping[str, int]


def with_counts(vacancies: QuerySet[Vacancy], period: Period) -> QuerySet[Vacancy]:
    """Each step's sum of the period beside each vacancy that was ever published, in one query."""
    sums = {
        step.value: Coalesce(
            Sum(
                "daily_counts__count",
                filter=Q(daily_counts__step=step.value, daily_counts__day__range=(period.first, period.last)),
            ),
            0,
        )
        for step in Step
    }
    return vacancies.filter(Q(live=True) | Q(first_published_at__isnull=False)).annotate(**sums)


def counts_of(vacancy: Vacancy, period: Period) -> QuerySet[DailyCount]:
    return DailyCount.objects.filter(vacancy=vacancy, day__range=(period.first, period.last))


def by_step(counts: QuerySet[DailyCount]) -> Sums:
    found = dict(counts.values_list("step").annotate(Sum("count")))
    return {step.value: found.get(step.value, 0) for step in Step}


def by_day(counts: QuerySet[DailyCount], step: Step) -> dict[date, int]:
    return dict(counts.filter(step=step).values_list("day").annotate(Sum("count")))


def by_origin(counts: QuerySet[DailyCount]) -> list[tuple[CameFrom, list[int]]]:
    """Of each origin that brought anybody, the sums in the order of the steps."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for origin, step, count in counts.values_list("came_from", "step").annotate(Sum("count")):
        found[origin][step] = count
    return [(kind, [found[kind].get(step, 0) for step in Step]) for kind in CameFrom if kind in found]
