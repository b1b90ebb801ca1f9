"""One vacancy's figures: beside similar posts, by day, by where people came from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careers.vacancies.models import Vacancy
from portal import clock
from portal.charts.days import day_chart

from ..comparing import compared
from ..files import csv_file
from ..models import Step
from ..periods import CHOICES, Period
from ..totals import by_day, by_origin, counts_of, with_counts
from .own import own_vacancies

HEADS = (_("Day"), _("What"), _("From where"), _("How often"))


def figures(request: HttpRequest, pk: int) -> HttpResponse:
    period = Period.asked(request.GET)
    vacancy = get_object_or_404(with_counts(own_vacancies(request.user), period), pk=pk)
    if request.GET.get("as") == "csv":
        return as_file(vacancy, period)
    counts = counts_of(vacancy, period)
    steps, others = compared(vacancy, period, clock.now())
    context = {
        "vacancy": vacancy,
        "period": period,
        "periods": CHOICES.items(),
        "compared": steps,
        "others": others,
        "charts": [
            (step, chart)
            for step in (Step.OPENED, Step.APPLIED)
            if (chart := day_chart(by_day(counts, step), period.first, period.last))
        ],
        "steps": Step.labels,
        "origins": by_origin(counts),
        "here": f"{reverse('careers_figures_of', args=[vacancy.pk])}?days={period.days}",
    }
    return TemplateResponse(request, "careers/statistics/one.html", context)


def as_file(vacancy: Vacancy, period: Period) -> HttpResponse:
    rows = counts_of(vacancy, period).order_by("day", "step", "came_from")
    lines = [
        [row.day.isoformat(), row.get_step_display(), row.get_came_from_display(), row.count] for row in rows
    ]
    return csv_file(f"{vacancy.slug}-{period.first}-{period.last}", HEADS, lines)
