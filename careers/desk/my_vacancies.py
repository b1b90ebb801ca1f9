"""What HR meets when she signs in: her vacancies, sorted by what they ask of her next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.forms import Media
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import WorkflowState
from wagtail.permissions import policy_registry

from careers.employers.members import organisations_of, works_everywhere
from careers.vacancies.admin.listing import CLOSING_SOON, NO_OUTCOME, SOON, closing_label
from careers.vacancies.models import Vacancy
from careers.vacancies.naming import withheld_among
from careers.vacancies.states import State
from portal import clock

AT_MOST = 12
"""Rows shown of each sort; the rest is one link away."""
OUTCOME, EXTEND, CLOSE = "careers_vacancy_outcome", "extend", "close"


@dataclass(frozen=True, slots=True)
class Sort:
    """One heading on the page. ``step`` names what is done next; empty means opening it."""

    name: str
    label: str | Promise
    empty: str | Promise
    button: str | Promise
    step: str
    filtered: str
    """The list's own filter that shows all of them; empty when it has none."""


SORTS = (
    Sort(
        "closing",
        _("Closing within a week"),
        _("Nothing closes within a week."),
        _("Extend"),
        EXTEND,
        CLOSING_SOON,
    ),
    Sort("draft", _("Drafts"), _("No draft waits for you."), _("Finish it"), "", State.DRAFT.value),
    Sort(
        "waiting",
        _("Waiting for approval"),
        _("Nothing waits for a second pair of eyes."),
        _("Look at it"),
        "",
        "",
    ),
    Sort(
        "no_outcome",
        _("Closed: what came of it?"),
        _("Every closed post has its outcome."),
        _("Record the outcome"),
        OUTCOME,
        NO_OUTCOME,
    ),
    Sort("open", _("Open"), _("No vacancy of yours is open."), _("Close early"), CLOSE, State.OPEN.value),
)


def own_vacancies(user: Any) -> QuerySet[Vacancy]:
    policy = policy_registry.get_by_type(Vacancy)
    return policy.instances_user_has_permission_for(user, "change").select_related("employer")


def waiting_ids() -> set[int]:
    """Read as text and turned into numbers here: PostgreSQL does not compare the two."""
    own_type = ContentType.objects.get_for_model(Vacancy)
    states = WorkflowState.objects.active().filter(base_content_type=own_type)
    return {int(key) for key in states.values_list("object_id", flat=True)}


def sorted_out(own: QuerySet[Vacancy], at: datetime) -> dict[str, QuerySet[Vacancy]]:
    waiting = waiting_ids()
    return {
        "closing": own.closing_within(SOON, at).order_by("closes_at", "confirm_by"),  # type: ignore[attr-defined]
        "draft": own.drafts().exclude(pk__in=waiting),  # type: ignore[attr-defined]
        "waiting": own.filter(pk__in=waiting),
        "no_outcome": own.without_outcome(at).order_by("closes_at"),  # type: ignore[attr-defined]
        "open": own.open(at).order_by("closes_at", "confirm_by"),  # type: ignore[attr-defined]
    }


@dataclass(frozen=True, slots=True)
class Row:
    vacancy: Vacancy
    edit: str
    facts: str
    when: str
    withheld: bool
    step: str
    """Address of what is done next."""


def row_of(vacancy: Vacancy, sort: Sort, withheld: set[int], several: bool, here: str) -> Row:
    told = [vacancy.employer.name if several else "", vacancy.team, vacancy.reference]
    edit = reverse(Vacancy.snippet_viewset.get_url_name("edit"), args=[vacancy.pk])  # type: ignore[attr-defined]
    if sort.step == OUTCOME:
        step = f"{reverse(OUTCOME, args=[vacancy.pk])}?next={here}"
    elif sort.step:
        step = f"{reverse('careers_vacancy_turn', args=[vacancy.pk, sort.step])}?next={here}"
    else:
        step = edit
    return Row(
        vacancy, edit, ", ".join(filter(None, told)), closing_label(vacancy), vacancy.pk in withheld, step
    )


class MyVacancies(Component):
    """Stands alone on HR's home."""

    name = "my_vacancies"
    order = 0
    is_desk = True
    title = _("My vacancies")
    template_name = "careers/desk/my_vacancies.html"

    @property
    def media(self) -> Media:
        return Media(css={"all": ["careers/desk/desk.css"]})

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        request = (parent_context or {})["request"]
        at, here = clock.now(), reverse("wagtailadmin_home")
        found = sorted_out(own_vacancies(request.user), at)
        rows = {name: list(vacancies[: AT_MOST + 1]) for name, vacancies in found.items()}
        withheld = withheld_among([vacancy for some in rows.values() for vacancy in some], at)
        several = len(organisations_of(request.user)[:2]) > 1
        vacancy_list = reverse(Vacancy.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
        sections = [
            {
                "sort": sort,
                "rows": [
                    row_of(vacancy, sort, withheld, several, here) for vacancy in rows[sort.name][:AT_MOST]
                ],
                "count": found[sort.name].count() if len(rows[sort.name]) > AT_MOST else len(rows[sort.name]),
                "all": f"{vacancy_list}?state={sort.filtered}" if sort.filtered else "",
            }
            for sort in SORTS
        ]
        return {"title": self.title, "sections": sections, "list": vacancy_list, "user": request.user}


def is_hr(request: HttpRequest) -> bool:
    """Writes for some employers and for nobody else."""
    policy = policy_registry.get_by_type(Vacancy)
    return not works_everywhere(request.user) and policy.user_has_permission(request.user, "change")
