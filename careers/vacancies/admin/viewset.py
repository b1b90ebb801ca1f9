"""The desk at which vacancies are written."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry
from wagtail.snippets.views import snippets

from careers.employers.members import organisations_of
from portal.accounts.scoped import SEEING, ScopedChooserViewSet, scoped
from portal.desk.formulas import CSV

from ..models import Vacancy
from .export import COLUMNS
from .listing import CLOSES, STATE, VacancyFilterSet
from .panels import edit_handler


class VacancyIndexView(snippets.IndexView):
    """A new advert begins with the question whether it is the same as last time."""

    custom_value_preprocess = {**snippets.IndexView.custom_value_preprocess, **CSV}

    @cached_property
    def columns(self) -> list[Any]:
        """Whoever writes for one employer is not told its name in every row."""
        several = len(organisations_of(self.request.user)[:2]) > 1
        return [column for column in super().columns if several or column.name != "employer"]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        own = [
            (_("How they do: the figures"), "careers_figures", "table"),
            (_("Put a list on your own site"), "careers_snippet", "site"),
        ]
        if super().get_add_url():
            own.append((_("Keys for recruitment systems"), "careers_keys", "key"))
        made = [Button(label, url=reverse(name), icon_name=icon) for label, name, icon in own]
        return [*made, *super().header_more_buttons]

    def get_add_url(self) -> str | None:
        return reverse("careers_vacancy_start") if super().get_add_url() else None


class VacancyViewSet(snippets.SnippetViewSet):
    model = Vacancy
    icon = "doc-full"
    menu_label = _("Vacancies")
    menu_order = 110
    add_to_admin_menu = True
    menu_name = "vacancies"
    list_display = ["title", STATE, CLOSES, "reference", "team", "employer"]
    list_per_page = 50
    list_export = list(COLUMNS)
    export_headings = COLUMNS
    export_filename = "vacancies"
    search_fields = ["title", "reference", "team", "slug"]
    search_backend_name = None  # the search index can neither sort by every column nor filter by the clock
    filterset_class = VacancyFilterSet
    edit_handler = edit_handler
    copy_view_enabled = False  # ours leaves out what belongs to one advert alone
    chooser_viewset_class = ScopedChooserViewSet

    index_view_class = scoped(VacancyIndexView)
    add_view_class = scoped(snippets.CreateView)
    edit_view_class = scoped(snippets.EditView)
    delete_view_class = scoped(snippets.DeleteView)
    usage_view_class = scoped(snippets.UsageView)
    history_view_class = scoped(snippets.HistoryView)
    revisions_view_class = scoped(snippets.PreviewRevisionView)
    revisions_compare_view_class = scoped(snippets.RevisionsCompareView)
    revisions_unschedule_view_class = scoped(snippets.RevisionsUnscheduleView)
    unpublish_view_class = scoped(snippets.UnpublishView)
    lock_view_class = scoped(snippets.LockView)
    unlock_view_class = scoped(snippets.UnlockView)
    workflow_history_view_class = scoped(snippets.WorkflowHistoryView)
    workflow_history_detail_view_class = scoped(snippets.WorkflowHistoryDetailView)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        policy = policy_registry.get_by_type(Vacancy)
        return policy.instances_user_has_any_permission_for(request.user, SEEING).select_related(
            "employer", "outcome"
        )
