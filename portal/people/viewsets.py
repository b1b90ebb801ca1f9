"""People in the admin, each with what they agreed to."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Person

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


class PersonViewSet(SnippetViewSet):
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
    list_filter = ["organisation", "no_longer_here"]
    search_fields = ["public_name", "full_name", "role_title"]
    panels = [
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
            [FieldPanel("organisation"), FieldPanel("role_title"), FieldPanel("no_longer_here")], _("Work")
        ),
        InlinePanel(
            "consents",
            panels=CONSENT_PANELS,
            heading=_("What they agreed to"),
            label=_("Consent"),
            help_text=_("Nothing that names them is published without one, or without a public source."),
        ),
    ]

    def get_queryset(self, request):
        return Person.objects.with_may_be_shown().select_related("organisation")
