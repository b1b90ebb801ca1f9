"""Organisations in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Organisation


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "home"
    menu_label = _("Organisations")
    list_display = ["name", "abbreviation", "kind", "jobs_site"]
    list_filter = ["kind"]
    search_fields = ["name", "abbreviation", "aliases"]
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("abbreviation")]),
        FieldPanel("kind"),
        FieldPanel("aliases"),
        FieldPanel("about"),
        FieldPanel("logo"),
        MultiFieldPanel([FieldPanel("jobs_site"), FieldPanel("website")], _("On the web")),
        FieldPanel("slug"),
    ]
