"""Organisations in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.desk.choosers import showing

from .models import Organisation


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "home"
    menu_label = _("Organisations")
    list_display = ["name", "abbreviation", "kind", "jobs_site", "website"]
    list_per_page = 50
    list_filter = ["kind"]
    list_export = ["name", "abbreviation", "aliases", "get_kind_display", "jobs_site", "website", "about"]
    export_headings = {"get_kind_display": _("Kind")}
    export_filename = "organisations"
    search_fields = ["name", "abbreviation", "aliases"]
    search_backend_name = None  # the search index cannot sort by every column
    chooser_viewset_class = showing(
        Column("kind", label=_("Kind"), accessor="get_kind_display"), Column("abbreviation", label=_("Short"))
    )
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("abbreviation")]),
        FieldPanel("kind"),
        FieldPanel("aliases"),
        FieldPanel("about"),
        FieldPanel("logo"),
        MultiFieldPanel([FieldPanel("jobs_site"), FieldPanel("website")], _("On the web")),
        FieldPanel("slug"),
    ]
