"""Vacancies sorted by what they ask of HR next."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.db.models.functions import Coalesce, TruncDate
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import WorkflowState
from wagtail.permissions import policy_registry

from careers.vacancies.admin.listing import CLOSING_SOON, NO_OUTCOME, SOON
from careers.vacancies.models import Vacancy
from careers.vacancies.states import State
from careers.vacancies.turns import Turn

OUTCOME = "careers_vacancy_outcome"
ENDS = Coalesce(TruncDate("closes_at"), "confirm_by")
"""The day on which a post leaves the list, whichever way it does."""


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
        Turn.EXTEND.value,
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
    Sort(
        "open",
        _("Open"),
        _("No vacancy of yours is open."),
        _("Close early"),
        Turn.CLOSE.value,
        State.OPEN.value,
    ),
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
        "closing": own.closing_within(SOON, at).order_by(ENDS, "pk"),  # type: ignore[attr-defined]
        "draft": own.drafts().exclude(pk__in=waiting),  # type: ignore[attr-defined]
        "waiting": own.filter(pk__in=waiting),
        "no_outcome": own.without_outcome(at).order_by("closes_at"),  # type: ignore[attr-defined]
        "open": own.open(at).order_by(ENDS, "pk"),  # type: ignore[attr-defined]
    }
