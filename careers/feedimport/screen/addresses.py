"""Where lists are brought in, and their entry in the menu of whoever sees the whole menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from .access import may_bring_in
from .check import check
from .columns import columns
from .hand_in import fetch_now, hand_in
from .listing import listing
from .settings import feed_settings


def addresses() -> list[URLPattern]:
    return [
        path("vacancies/lists/", listing, name="careers_feeds"),
        path("vacancies/lists/new/", hand_in, name="careers_feed_new"),
        path("vacancies/lists/<int:pk>/", feed_settings, name="careers_feed"),
        path("vacancies/lists/<int:pk>/again/", hand_in, name="careers_feed_again"),
        path("vacancies/lists/<int:pk>/fetch/", fetch_now, name="careers_feed_fetch"),
        path("vacancies/lists/columns/<int:pk>/", columns, name="careers_feed_columns"),
        path("vacancies/lists/check/<int:pk>/", check, name="careers_feed_check"),
    ]


class ListsItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_bring_in(request.user)


def menu_item() -> MenuItem:
    return ListsItem(
        _("Lists of vacancies"), reverse("careers_feeds"), name="vacancy-lists", icon_name="table", order=131
    )
