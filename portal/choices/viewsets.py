"""Controlled lists in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Choice


class ChoiceViewSet(SnippetViewSet):
    model = Choice
    icon = "list-ul"
    menu_label = _("Lists")
    list_display = ["label", "list", "code", "sort_order", "retired"]
    list_filter = ["list", "retired"]
    search_fields = ["label", "code", "other_names"]
    search_backend_name = None  # the search index cannot sort by every column
    list_per_page = 50
    panels = [
        FieldPanel("list"),
        FieldRowPanel([FieldPanel("label"), FieldPanel("sort_order")]),
        FieldPanel("other_names"),
        FieldPanel("explanation"),
        FieldPanel("retired"),
        FieldPanel("code"),
    ]
