"""People in the admin, each with what they agreed to."""

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.permissions import policy_registry
from wagtail.snippets.views import snippets

from portal.accounts.scoped import SEEING, ScopedChooserViewSet, scoped
from portal.desk.choosers import showing

from .forms import PersonForm
from .models import Person, Use

CONSENT_PANELS = [
    FieldRowPanel([FieldPanel("agreed_on"), FieldPanel("until"), FieldPanel("given_to")]),
    FieldRowPanel(
        [
            FieldPanel("page"),
            FieldPanel("search"),
            FieldPanel("chatbot"),
            FieldPanel("picture"),
            FieldPanel("elsewhere"),
        ],
        _("Agreed to be"),
    ),
    FieldPanel("public_source_reason"),
    FieldPanel("withdrawn_at"),
    FieldPanel("note"),
]


PERSON_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel("full_name"),
            FieldPanel("public_name"),
            FieldPanel("naming"),
            FieldPanel("pronouns"),
        ],
        _("Name"),
    ),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("show_face"), FieldPanel("show_team"), FieldPanel("show_town")])],
        _("What else may be shown"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("organisation", widget=forms.Select),
            FieldPanel("role_title"),
            FieldPanel("no_longer_here"),
        ],
        _("Work"),
    ),
    InlinePanel(
        "consents",
        panels=CONSENT_PANELS,
        heading=_("What they agreed to"),
        label=_("Consent"),
        help_text=_("Nothing that names them is published without one, or without a public source."),
    ),
]


class PersonViewSet(snippets.SnippetViewSet):
    model = Person
    icon = "user"
    menu_label = _("People")
    list_display = [
        "public_name",
        "role_title",
        "organisation",
        BooleanColumn("may_be_shown", label=_("May be shown")),
        "no_longer_here",
    ]
    list_per_page = 50
    list_filter = ["organisation", "no_longer_here"]
    list_export = ["public_name", "role_title", "organisation", "may_be_shown", "no_longer_here"]
    export_headings = {"may_be_shown": _("May be shown")}
    export_filename = "people"
    search_fields = ["public_name", "full_name", "role_title"]
    search_backend_name = None  # the search index cannot sort by every column
    edit_handler = ObjectList(PERSON_PANELS, base_form_class=PersonForm)
    chooser_viewset_class = showing(
        Column("role_title", label=_("Role")),
        Column("organisation", label=_("Works for")),
        BooleanColumn(
            "may_be_shown", label=_("May be shown"), accessor=lambda person: person.allows(Use.PAGE)
        ),
        base=ScopedChooserViewSet,
    )

    index_view_class = scoped(snippets.IndexView)
    add_view_class = scoped(snippets.CreateView)
    copy_view_class = scoped(snippets.CopyView)
    edit_view_class = scoped(snippets.EditView)
    delete_view_class = scoped(snippets.DeleteView)
    usage_view_class = scoped(snippets.UsageView)
    history_view_class = scoped(snippets.HistoryView)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        policy = policy_registry.get_by_type(Person)
        own = policy.instances_user_has_any_permission_for(request.user, SEEING)
        return own.with_may_be_shown().select_related("organisation")
