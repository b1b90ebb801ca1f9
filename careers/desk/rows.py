"""A vacancy on HR's first page, with its next step as a button."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry

from careers.vacancies.admin.listing import closing_label
from careers.vacancies.admin.turns import edit_address, turn_address
from careers.vacancies.models import Vacancy
from careers.vacancies.turns import NEEDS, Turn

from .sorts import OUTCOME, Sort


@dataclass(frozen=True, slots=True)
class Row:
    vacancy: Vacancy
    edit: str
    facts: str
    when: str
    withheld: bool
    dead_since: str
    """Since when its link to apply has not answered; empty while it does."""
    step: str
    """Address of what is done next."""
    button: str | Promise


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose rows they are, and what holds for all of them."""

    user: Any
    withheld: set[int]
    dead: Mapping[str, str]
    """Addresses that have not answered for days, with since when."""
    several: bool
    """Whether she writes for more than one employer, whose names then tell the rows apart."""

    def row(self, vacancy: Vacancy, sort: Sort) -> Row:
        told = [vacancy.employer.name if self.several else "", vacancy.team, vacancy.reference]
        edit = edit_address(vacancy)
        step, button = self._step(vacancy, sort) or (edit, _("Look at it"))
        return Row(
            vacancy,
            edit,
            ", ".join(filter(None, told)),
            closing_label(vacancy),
            vacancy.pk in self.withheld,
            self.dead.get(vacancy.apply_url, "") if vacancy.links_in_fields else "",
            step,
            sort.button if not sort.step else button,
        )

    def _step(self, vacancy: Vacancy, sort: Sort) -> tuple[str, str | Promise] | None:
        here = reverse("wagtailadmin_home")
        if sort.step == OUTCOME:
            return f"{reverse(OUTCOME, args=[vacancy.pk])}?next={here}", sort.button
        if sort.step and self._may(Turn(sort.step)):
            return turn_address(vacancy, Turn(sort.step), here), sort.button
        return None

    def _may(self, turn: Turn) -> bool:
        return policy_registry.get_by_type(Vacancy).user_has_permission(self.user, NEEDS[turn])
