"""What HR meets when she signs in."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from careers.employers.members import organisations_of, works_everywhere
from careers.vacancies.models import Vacancy
from careers.vacancies.naming import withheld_among
from portal import clock
from portal.hints.models import OutsideLink

from .board_of_consent import consent_ends
from .boards import CHART
from .rows import Desk
from .sorts import SORTS, own_vacancies, sorted_out

AT_MOST = 12
"""Rows shown of each sort; the rest is one link away."""


class MyVacancies(Component):
    """Stands alone on HR's home."""

    name = "my_vacancies"
    order = 0
    is_desk = True
    title = _("My vacancies")
    template_name = "careers/desk/my_vacancies.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        request = (parent_context or {})["request"]
        at = clock.now()
        found = sorted_out(own_vacancies(request.user), at)
        rows = {name: list(vacancies[: AT_MOST + 1]) for name, vacancies in found.items()}
        withheld = withheld_among([vacancy for some in rows.values() for vacancy in some], at)
        shown = {vacancy.apply_url for some in rows.values() for vacancy in some} - {""}
        dead = {link.url: link.since for link in OutsideLink.objects.dead().filter(url__in=shown)}
        desk = Desk(request.user, withheld, dead, len(organisations_of(request.user)[:2]) > 1)
        vacancy_list = reverse(Vacancy.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
        sections = [
            {
                "sort": sort,
                "rows": [desk.row(vacancy, sort) for vacancy in rows[sort.name][:AT_MOST]],
                "count": found[sort.name].count() if len(rows[sort.name]) > AT_MOST else len(rows[sort.name]),
                "all": f"{vacancy_list}?state={sort.filtered}" if sort.filtered else "",
            }
            for sort in SORTS
        ]
        return {
            "title": self.title,
            "sections": sections,
            "board": consent_ends(request.user, at),
            "chart": CHART,
        }


def is_hr(request: HttpRequest) -> bool:
    """Writes for some employers and for nobody else."""
    policy = policy_registry.get_by_type(Vacancy)
    return not works_everywhere(request.user) and policy.user_has_permission(request.user, "change")
