"""The list of vacancies: what state each is in, found by what HR looks for."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn

from careers.employers.members import organisations_of
from portal import clock
from portal.templatetags.careway import day, moment

from ..choices import ClosingKind, Contract, WhoCanApply
from ..models import Vacancy
from ..states import State, state_of

BY_STATE = {
    State.OPEN: lambda found, at: found.open(at),
    State.CLOSING_UNKNOWN: lambda found, at: found.closing_unknown(at),
    State.CLOSED: lambda found, at: found.closed(at),
    State.DRAFT: lambda found, at: found.filter(live=False),
    State.SCHEDULED: lambda found, at: found.filter(live=True, opens_at__gt=at),
}


def state_label(vacancy: Vacancy) -> str:
    label = str(state_of(vacancy, clock.now()).label)
    return f"{label} + {_('draft changes')}" if vacancy.live and vacancy.has_unpublished_changes else label


def closing_label(vacancy: Vacancy) -> str:
    if vacancy.closing_kind == ClosingKind.DATE:
        return moment(vacancy.closes_at)
    if vacancy.closing_kind == ClosingKind.UNTIL_FILLED:
        return str(_("until filled, confirmed to %(day)s") % {"day": day(vacancy.confirm_by)})
    return vacancy.closing_raw or str(_("not known"))


STATE = StatusTagColumn(
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
        choices=[(state.value, state.label) for state in BY_STATE],
    )
    employer = django_filters.ModelChoiceFilter(label=_("Employer"), queryset=own_employers)
    who_can_apply = django_filters.ChoiceFilter(label=_("Who can apply"), choices=WhoCanApply.choices)
    contract = django_filters.ChoiceFilter(label=_("Contract"), choices=Contract.choices)
    closes_at = django_filters.DateFromToRangeFilter(label=_("Closes"), widget=DateRangePickerWidget)

    class Meta:
        model = Vacancy
        fields = ["state", "employer", "who_can_apply", "contract", "closes_at"]

    def filter_state(self, queryset: Any, name: str, value: str) -> Any:
        return BY_STATE[State(value)](queryset, clock.now())
