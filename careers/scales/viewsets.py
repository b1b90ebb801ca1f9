"""The desk at which pay scales are kept. One award changes every vacancy that follows the scale."""

from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.models import Revision
from wagtail.permissions import policy_registry
from wagtail.snippets.views import snippets

from portal.accounts.scoped import SEEING, ScopedChooserViewSet, scoped

from .forms import PayScaleForm
from .models import PayScale
from .touched import TouchedPanel

edit_handler = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldRowPanel(
                    [
                        FieldPanel(
                            "employer",
                            widget=forms.Select,
                            help_text=gettext_lazy("Only this employer’s vacancies can follow it."),
                        ),
                        FieldPanel("period", help_text=gettext_lazy("What each amount below is for.")),
                    ]
                ),
            ],
            heading=gettext_lazy("The scale"),
        ),
        InlinePanel(
            "awards",
            label=gettext_lazy("award"),
            heading=gettext_lazy("What it pays, from which day"),
            help_text=gettext_lazy(
                "Leave what was paid before as it is, and add the new award with its first day: on that day every "
                "vacancy below changes by itself."
            ),
            min_num=1,
            panels=[FieldRowPanel([FieldPanel("effective_from"), FieldPanel("name")]), FieldPanel("points")],
        ),
        TouchedPanel(heading=gettext_lazy("Vacancies that follow it")),
    ],
    base_form_class=PayScaleForm,
)


class PayScaleViewSet(snippets.SnippetViewSet):
    model = PayScale
    icon = "list-ol"
    menu_label = gettext_lazy("Pay scales")
    menu_order = 112
    menu_name = "pay-scales"
    add_to_admin_menu = True
    list_display = ["name", "employer", Column("followers", label=gettext_lazy("Published vacancies"))]
    search_fields = ["name"]
    search_backend_name = None
    edit_handler = edit_handler
    copy_view_enabled = False
    chooser_viewset_class = ScopedChooserViewSet

    index_view_class = scoped(snippets.IndexView)
    add_view_class = scoped(snippets.CreateView)
    edit_view_class = scoped(snippets.EditView)
    delete_view_class = scoped(snippets.DeleteView)
    usage_view_class = scoped(snippets.UsageView)
    history_view_class = scoped(snippets.HistoryView)
    inspect_view_class = scoped(snippets.InspectView)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        policy = policy_registry.get_by_type(PayScale)
        own = policy.instances_user_has_any_permission_for(request.user, SEEING).select_related("employer")
        return own.annotate(followers=Count("vacancies", filter=Q(vacancies__live=True)))


def keep_scales_in_use(request: HttpRequest, instances: Any) -> HttpResponseBase | None:
    """For ``before_delete_snippet``: the adverts that follow a scale would lose their pay."""
    for kept in instances:
        if isinstance(kept, PayScale) and is_followed(kept):
            words = _("“%(name)s” cannot be deleted: vacancies follow it, perhaps in a draft.") % {
                "name": kept
            }
            messages.error(request, words)
            return redirect(PayScale.snippet_viewset.get_url_name("edit"), kept.pk)  # type: ignore[attr-defined]
    return None


def is_followed(scale: PayScale) -> bool:
    if scale.vacancies.exists():
        return True
    vacancy: type[Model] = scale.vacancies.model
    drafts = Revision.objects.filter(base_content_type=ContentType.objects.get_for_model(vacancy))
    return drafts.filter(content__pay_scale=scale.pk).exists()
