"""The desk at which vacancies are written."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry
from wagtail.snippets.views import snippets

from portal.accounts.scoped import SEEING, ScopedChooserViewSet, scoped

from ..models import Vacancy
from .listing import CLOSES, STATE, VacancyFilterSet
from .panels import edit_handler


class VacancyViewSet(snippets.SnippetViewSet):
    model = Vacancy
    icon = "doc-full"
    menu_label = _("Vacancies")
    menu_order = 110
    add_to_admin_menu = True
    list_display = ["title", "employer", STATE, CLOSES, "who_can_apply"]
    list_per_page = 50
    list_export = [
        "title",
        "reference",
        "employer.name",
        "team",
        "who_can_apply",
        "contract",
        "weekly_hours",
        "pay_min",
        "pay_max",
        "pay_period",
        "closing_kind",
        "closes_at",
        "live",
        "slug",
    ]
    export_filename = "vacancies"
    search_fields = ["title", "reference", "team"]
    filterset_class = VacancyFilterSet
    edit_handler = edit_handler
    copy_view_enabled = False  # ours leaves out what belongs to one advert alone
    chooser_viewset_class = ScopedChooserViewSet

    index_view_class = scoped(snippets.IndexView)
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
        return policy.instances_user_has_any_permission_for(request.user, SEEING).select_related("employer")
