"""Who writes for which employer: an administrator says so here, and the rights follow."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.views import snippets

from .members import join_employer
from .models import EmployerDesk, EmployerMembership


class MembershipForm(WagtailAdminModelForm):
    """Only employers that have been made can be joined. Saving goes through the verb, which gives the rights."""

    instance: EmployerMembership

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        made = self.fields["organisation"].queryset.filter(pk__in=EmployerDesk.objects.values("organisation"))
        self.fields["organisation"].queryset = made

    def save(self, commit: bool = True) -> EmployerMembership:
        before = EmployerMembership.objects.filter(pk=self.instance.pk).first()
        joined = join_employer(user=self.instance.user, organisation=self.instance.organisation)
        if before and before != joined:
            before.delete()
        self.instance = joined
        return joined


class MembershipViewSet(snippets.SnippetViewSet):
    model = EmployerMembership
    icon = "group"
    menu_label = _("Who writes for whom")
    add_to_settings_menu = True
    list_display = ["user", "organisation"]
    list_filter = ["organisation"]
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldPanel("user", widget=forms.Select),
            FieldPanel("organisation", widget=forms.Select),
        ],
        base_form_class=MembershipForm,
    )

    def get_queryset(self, request: Any) -> Any:
        return EmployerMembership.objects.select_related("user", "organisation")
