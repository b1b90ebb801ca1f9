"""All of HR's vacancies with what came of each in a period."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careers.vacancies.models import Vacancy

from ..files import csv_file
from ..models import Step
from ..periods import CHOICES, Period
from ..totals import with_counts
from .own import own_vacancies

A_PAGE = 50
HEADS = (_("Job title"), _("Reference"), _("Employer"), _("Status"))


def all_figures(request: HttpRequest) -> HttpResponse:
    period, sort = Period.asked(request.GET), request.GET.get("sort", "")
    order = sort if sort in Step.values else Step.OPENED.value
    found = with_counts(own_vacancies(request.user), period).order_by(f"-{order}", "title", "pk")
    if request.GET.get("as") == "csv":
        return csv_file(f"vacancies-{period.first}-{period.last}", [*HEADS, *Step.labels], map(line, found))
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [row(vacancy) for vacancy in page],
        "period": period,
        "periods": CHOICES.items(),
        "steps": Step.choices,
        "order": order,
        "here": f"{reverse('careers_figures')}?days={period.days}",
    }
    return TemplateResponse(request, "careers/statistics/all.html", context)


def row(vacancy: Vacancy) -> dict[str, Any]:
    counts = [getattr(vacancy, step.value) for step in Step]
    return {"vacancy": vacancy, "url": reverse("careers_figures_of", args=[vacancy.pk]), "counts": counts}


def line(vacancy: Vacancy) -> list[Any]:
    told = [vacancy.title, vacancy.reference, vacancy.employer.name, vacancy.state_now]
    return [*told, *row(vacancy)["counts"]]
