"""Terms in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.chooser import SnippetChooserViewSet, SnippetChosenView
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from portal.desk.choosers import showing

from .models import Term


class TermChosenView(SnippetChosenView):
    """Also tells the text editor what to write where nothing was selected."""

    def get_chosen_response_data(self, item: Term) -> dict:
        return {**super().get_chosen_response_data(item), "value": item.short, "label": item.full_reading}


class TermChooserViewSet(SnippetChooserViewSet):
    chosen_view_class = TermChosenView


class TermCreateView(CreateView):
    """Begins with the name that a link gives."""

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "name": self.request.GET.get("name", "")[:80]}


class TermViewSet(SnippetViewSet):
    model = Term
    add_view_class = TermCreateView
    icon = "openquote"
    menu_label = _("Terms")
    list_display = ["name", "abbreviation", "definition", BooleanColumn("protected"), "source_title"]
    list_per_page = 50
    list_filter = ["protected"]
    list_export = [
        "name",
        "abbreviation",
        "definition",
        "synonyms",
        "one_way_synonyms",
        "source_title",
        "source_url",
    ]
    export_filename = "terms"
    search_fields = ["name", "abbreviation", "synonyms", "definition"]
    search_backend_name = None  # the search index cannot sort by every column
    chooser_viewset_class = showing(Column("definition", label=_("What it means")), base=TermChooserViewSet)
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("abbreviation")]),
        FieldPanel("definition"),
        MultiFieldPanel(
            [FieldPanel("synonyms"), FieldPanel("one_way_synonyms"), FieldPanel("protected")], _("Search")
        ),
        MultiFieldPanel(
            [FieldPanel("source_title"), FieldPanel("source_url"), FieldPanel("source_date")],
            _("Who says so"),
        ),
        FieldPanel("slug"),
    ]
