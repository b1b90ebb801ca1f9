"""Pinned results in the admin."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from portal.desk.columns import DayColumn

from .models import Pin


class PinCreateView(CreateView):
    """May begin with a search and one of its results."""

    request: HttpRequest

    def get_initial_form_instance(self) -> Pin:
        given = self.request.GET
        return Pin(words=given.get("words", "")[:500], addresses=given.get("address", "")[:500])


class PinViewSet(SnippetViewSet):
    model = Pin
    icon = "thumbtack"
    menu_label = _("Pinned results")
    add_view_class = PinCreateView
    list_display = [
        Column("__str__", label=_("Words"), sort_key="words"),
        "addresses",
        "why",
        DayColumn("ends_on", label=_("Last day"), sort_key="ends_on"),
        StatusTagColumn(
            "holds_today",
            label=_("Today"),
            accessor=lambda pin: _("on top") if pin.holds_today else _("over"),
            primary=lambda pin: pin.holds_today,
        ),
    ]
    search_fields = ["words", "why", "addresses"]
    search_backend_name = None  # the search index cannot sort by every column
    list_export = ["words", "addresses", "why", "ends_on"]
    list_per_page = 50
    panels = [FieldPanel("words"), FieldPanel("addresses"), FieldPanel("why"), FieldPanel("ends_on")]
