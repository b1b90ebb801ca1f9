"""The list of vacancies: what state each is in, found by what HR looks for."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn

from careers.employers.members import organisations_of
from careers.roles.models import RolePage
from portal import clock
from portal.saying import day, moment

from ..choices import ClosingKind, Contract, WhoCanApply
from ..models import Vacancy
from ..naming import withheld_among
from ..states import State, state_of

WITHHELD = "withheld"
CLOSING_SOON = "closing_soon"
NO_OUTCOME = "no_outcome"
CHANGES_WAIT = "changes_wait"
SOON = timedelta(days=7)
KINDS: dict[str, tuple[Any, Callable[[Any, Any], Any]]] = {
    State.OPEN.value: (State.OPEN.label, lambda found, at: found.open(at)),
    CLOSING_SOON: (_("Open, closes within a week"), lambda found, at: found.closing_within(SOON, at)),
    State.SCHEDULED.value: (State.SCHEDULED.label, lambda found, at: found.scheduled(at)),
    State.DRAFT.value: (State.DRAFT.label, lambda found, at: found.drafts()),
    CHANGES_WAIT: (_("Published, with changes that wait"), lambda found, at: found.with_changes()),
    State.CLOSING_UNKNOWN.value: (State.CLOSING_UNKNOWN.label, lambda found, at: found.closing_unknown(at)),
    State.CLOSED.value: (State.CLOSED.label, lambda found, at: found.closed(at)),
    NO_OUTCOME: (_("Closed, outcome not recorded"), lambda found, at: found.without_outcome(at)),
    State.GONE.value: (_("Archived"), lambda found, at: found.archived(at)),
}


def state_label(vacancy: Vacancy) -> str:
    label = str(state_of(vacancy, clock.now()).label)
    return f"{label} + {_('draft changes')}" if vacancy.live and vacancy.has_unpublished_changes else label


def closing_label(vacancy: Vacancy) -> str:
    if vacancy.closed_early_at:
        return str(_("closed early, %(day)s") % {"day": moment(vacancy.closed_early_at)})
    if vacancy.closing_kind == ClosingKind.DATE:
        return moment(vacancy.closes_at) or str(_("not given yet"))
    if vacancy.closing_kind == ClosingKind.UNTIL_FILLED:
        return str(_("until filled, confirmed to %(day)s") % {"day": day(vacancy.confirm_by)})
    return vacancy.closing_raw or str(_("not known"))


class StateColumn(StatusTagColumn):
    """An advert that is open by the clock and that nobody may read says so here, or HR would look in vain."""

    def get_cell_context_data(self, instance: Vacancy, parent_context: Any) -> dict[str, Any]:
        table = parent_context["table"]
        if not hasattr(table, "withheld"):
            table.withheld = withheld_among(table.data, clock.now())
        context = super().get_cell_context_data(instance, parent_context)
        if instance.pk not in table.withheld:
            return context
        return {**context, "value": _("Withheld: somebody it names has not agreed"), "primary": False}


STATE = StateColumn(
    "state",
    label=_("Status"),
    accessor=state_label,
    primary=lambda vacancy: state_of(vacancy, clock.now()) == State.OPEN,
)
CLOSES = Column("closes", label=_("Closes"), accessor=closing_label, sort_key="closes_at")


def own_employers(request: Any) -> QuerySet:
    return organisations_of(request.user)


class VacancyFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=_("Status"),
        method="filter_state",
        choices=[(name, label) for name, (label, _keep) in KINDS.items()],
    )
    role = django_filters.ModelChoiceFilter(label=_("Role"), queryset=RolePage.objects.live())
    employer = django_filters.ModelChoiceFilter(label=_("Employer"), queryset=own_employers)
    who_can_apply = django_filters.ChoiceFilter(label=_("Who can apply"), choices=WhoCanApply.choices)
    contract = django_filters.ChoiceFilter(label=_("Contract"), choices=Contract.choices)
    closes_at = django_filters.DateFromToRangeFilter(label=_("Closes"), widget=DateRangePickerWidget)

    class Meta:
        model = Vacancy
        fields = ["state", "role", "employer", "who_can_apply", "contract", "closes_at"]

    def filter_state(self, queryset: Any, name: str, value: str) -> Any:
        return KINDS[value][1](queryset, clock.now())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """One employer is no choice."""
        super().__init__(*args, **kwargs)
        if self.request is not None and organisations_of(self.request.user)[:2].count() < 2:
            del self.filters["employer"]
