"""Places in the admin: the editors' own names for where people work."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Place


class PlaceViewSet(SnippetViewSet):
    model = Place
    icon = "site"
    menu_label = _("Places")
    list_display = ["name", "kind", "authority"]
    list_filter = ["kind"]
    search_fields = ["name", "other_names", "authority"]
    search_backend_name = None  # the search index cannot sort by every column
    list_per_page = 50
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("kind")]),
        FieldPanel("other_names"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("authority"),
    ]
