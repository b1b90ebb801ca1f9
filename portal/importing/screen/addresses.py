"""Where a document is brought in, and its entry in the menu of whoever sees the whole menu."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from portal.importing.bringing import kinds_for

from .todo import todo
from .views import bring_in_page


def addresses() -> list[URLPattern]:
    return [
        path("imports/", bring_in_page, name="portal_import_bring_in"),
        path("imports/<int:document_id>/", todo, name="portal_import_todo"),
    ]


class BringInItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(kinds_for(request.user))


def menu_item() -> Any:
    return BringInItem(
        _("Bring in a document"),
        reverse("portal_import_bring_in"),
        name="bring-in",
        icon_name="upload",
        order=130,
    )
