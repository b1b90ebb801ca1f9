"""What came of the vacancies of the last year, by employer: how many were filled, and through where."""

import csv
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from portal import clock

from ..models import FoundThrough, Vacancy
from ..querysets import NOTHING_TO_ASK
from ..states import course_of

YEAR = timedelta(days=365)


@dataclass
class Row:
    """``posts`` and ``hired`` are of the vacancies with an answer, so that they can be compared."""

    name: str
    closed: int = 0
    answered: int = 0
    posts: int = 0
    hired: int = 0
    through: Counter[str] = field(default_factory=Counter)

    def add(self, vacancy: Vacancy) -> None:
        self.closed += 1
        if outcome := getattr(vacancy, "outcome", None):
            self.answered += 1
            self.posts += vacancy.posts
            self.hired += outcome.hired
            self.through[outcome.found_through] += outcome.hired

    @property
    def waiting(self) -> int:
        return self.closed - self.answered

    @property
    def cells(self) -> list[int]:
        found = [self.through[code] for code in FoundThrough.values]
        return [self.closed, self.answered, self.posts, self.hired, *found]


def headings() -> list[str]:
    counted = [_("Closed"), _("With an answer"), _("Posts in those"), _("People hired")]
    return [*counted, *(_("Found through: %(where)s") % {"where": label} for label in FoundThrough.labels)]


def rows_for(user: Any) -> list[Row]:
    """Of the employers whose vacancies she may change; the sum last, where there are several."""
    now = clock.now()
    own = policy_registry.get_by_type(Vacancy).instances_user_has_permission_for(user, "change")
    closed = own.closed(now).exclude(close_reason__in=NOTHING_TO_ASK).select_related("employer", "outcome")
    rows: dict[str, Row] = {}
    total = Row(_("All together"))
    for vacancy in closed.order_by("employer__name", "pk"):
        closes = course_of(vacancy).closes
        if closes and closes > now - YEAR:
            rows.setdefault(vacancy.employer.name, Row(vacancy.employer.name)).add(vacancy)
            total.add(vacancy)
    return [*rows.values(), total] if len(rows) > 1 else list(rows.values())


def outcomes_report(request: HttpRequest) -> HttpResponse:
    rows = rows_for(request.user)
    if request.GET.get("export") == "csv":
        response = HttpResponse(content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="outcomes.csv"'
        writer = csv.writer(response)
        writer.writerow([_("Employer"), *headings()])
        writer.writerows([f"'{row.name}" if row.name[:1] in "=+-@" else row.name, *row.cells] for row in rows)
        return response
    context = {"rows": rows, "headings": headings()}
    return TemplateResponse(request, "careers/vacancies/admin/outcomes.html", context)
