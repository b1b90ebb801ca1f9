"""What people looked for and did not find, on the editors' screens, with what to do about it."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.models import Site

from portal import clock
from portal.desk.exporting import ListOfPeople
from portal.search.rules.admin.views import may_change
from portal.search.rules.models import SearchRule

from .models import MissedSearch, Outcome

PERIODS = [("7", gettext_lazy("7 days")), ("28", gettext_lazy("4 weeks")), ("91", gettext_lazy("3 months"))]
USUAL = 28


class MissedFilterSet(WagtailFilterSet):
    """The report itself counts in the period, so both only say what is asked."""

    days = django_filters.ChoiceFilter(label=gettext_lazy("Period"), choices=PERIODS, method="as_counted")
    outcome = django_filters.ChoiceFilter(
        label=gettext_lazy("What they found"), choices=Outcome.choices, method="as_counted"
    )

    class Meta:
        model = MissedSearch
        fields = ["days", "outcome"]

    def as_counted(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return rows


class MissedReport(ListOfPeople):
    model = MissedSearch
    page_title = gettext_lazy("Looked for and not found")
    header_icon = "search"
    index_url_name = "portal_missed"
    index_results_url_name = "portal_missed_results"
    filterset_class = MissedFilterSet
    is_searchable = False
    list_export = ["words", "visitors"]
    columns = [
        Column("words", label=gettext_lazy("What they typed")),
        Column("visitors", label=gettext_lazy("Visitors")),
        Column("next", label=gettext_lazy("What to do"), accessor=lambda search: steps(search.words)),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_change(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet:
        given, outcome = self.request.GET.get("days", ""), self.request.GET.get("outcome", "")
        days = int(given) if given in dict(PERIODS) else USUAL
        today = clock.today()
        return MissedSearch.objects.told(
            today - timedelta(days=days - 1), today, outcome if outcome in Outcome.values else ""
        )


def try_address(words: str) -> str:
    return f"{reverse('portal_search_tester')}?{urlencode({'q': words})}"


def steps(words: str) -> SafeString:
    rule = reverse(SearchRule.snippet_viewset.get_url_name("add"))  # type: ignore[attr-defined]
    site = Site.objects.filter(is_default_site=True).first()
    page = reverse("wagtailadmin_pages:add_subpage", args=[site.root_page_id]) if site else ""
    return format_html(
        '<a href="{}">{}<span class="w-sr-only">: {words}</span></a> · '
        '<a href="{}?{}">{}<span class="w-sr-only">: {words}</span></a> · '
        '<a href="{}">{}<span class="w-sr-only">: {words}</span></a>',
        try_address(words),
        _("Test it"),
        rule,
        urlencode({"words": words}),
        _("Say what it means"),
        page,
        _("Make a page"),
        words=words,
    )


def addresses() -> list[URLPattern]:
    return [
        path("search-missed/", MissedReport.as_view(), name="portal_missed"),
        path("search-missed/results/", MissedReport.as_view(results_only=True), name="portal_missed_results"),
    ]


class MissedItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_change(request.user)


def menu_item() -> MenuItem:
    label = gettext_lazy("Looked for and not found")
    return MissedItem(label, reverse("portal_missed"), name="search-missed", icon_name="search", order=239)
