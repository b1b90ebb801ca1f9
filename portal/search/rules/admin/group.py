"""Search in the admin's menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from portal.search.pins.viewset import PinViewSet

from .viewset import SearchRuleViewSet


class SearchGroup(SnippetViewSetGroup):
    menu_label = _("Search rules")
    menu_icon = "search"
    menu_order = 230
    items = (SearchRuleViewSet, PinViewSet)
