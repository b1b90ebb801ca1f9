"""The list of those who are interested, for whoever may edit the programme, with a file of it."""

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.log_actions import log

from careers.models import Interest, ProgrammePage
from portal.desk.exporting import ListOfPeople

EXPORTED = "careers.interest.export"


class CohortFilterSet(WagtailFilterSet):
    cohort = django_filters.ChoiceFilter(label=gettext_lazy("Next intake when it was sent"))

    class Meta:
        model = Interest
        fields = ["cohort"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = (
            self.queryset.exclude(cohort="").order_by("cohort").values_list("cohort", flat=True).distinct()
        )
        self.filters["cohort"].extra["choices"] = [(name, name) for name in names]


class CohortView(ListOfPeople):
    model = Interest
    header_icon = "group"
    filterset_class = CohortFilterSet
    default_ordering = "-sent_at"
    list_export = [
        "cohort", "name", "email", "question_1", "answer_1", "question_2", "answer_2", "sent_at", "delete_on",
    ]  # fmt: skip
    columns = [
        Column("name", label=gettext_lazy("Name")),
        Column("email", label=gettext_lazy("E-mail")),
        Column("cohort", label=gettext_lazy("Next intake when it was sent")),
        Column("answer_1", label=gettext_lazy("First answer")),
        Column("answer_2", label=gettext_lazy("Second answer")),
        DateColumn("sent_at", label=gettext_lazy("Sent"), sort_key="sent_at"),
        Column("delete_on", label=gettext_lazy("Deleted on")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.programme = get_object_or_404(ProgrammePage, pk=kwargs["pk"])
        if not self.programme.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_export:
            log(instance=self.programme, action=EXPORTED)
        return super().get(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[Interest]:
        return Interest.objects.filter(programme=self.programme)

    @property
    def page_title(self) -> str:
        return _("Interested in %(programme)s") % {"programme": self.programme.title}

    @property
    def export_filename(self) -> str:
        return f"interest-{self.programme.slug}"


def addresses() -> list[URLPattern]:
    return [
        path("interest/<int:pk>/", CohortView.as_view(), name="careers_interest_cohort"),
        path(
            "interest/<int:pk>/results/",
            CohortView.as_view(results_only=True),
            name="careers_interest_cohort_results",
        ),
    ]


def log_actions(actions: Any) -> None:
    actions.register_action(EXPORTED, _("Take the list of interest"), _("Took the list of who is interested"))
