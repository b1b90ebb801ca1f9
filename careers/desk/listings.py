"""Editors' lists of pages by kind, each with the columns that its kind is looked for by."""

from typing import Any

from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet

from careers.profiles.models import ProfilePage
from careers.programmes.models import ProgrammePage
from content.events.models import EventPage
from content.stories.models import StoryPage
from portal.desk.columns import DayColumn

ALWAYS = [
    "title",
    "live",
    "first_published_at",
    "last_published_at",
    "last_checked_on",
    "review_on",
    "full_url",
]


class KindIndexView(IndexView):
    """Reads the rows that its columns name with the pages, not one by one."""

    read_with: tuple[str, ...] = ()

    @cached_property
    def show_locale_labels(self) -> bool:
        return False

    def search_queryset(self, queryset: Any) -> Any:
        """Overrides Wagtail's because its index can neither sort nor filter by columns of a kind's own."""
        if not self.is_searching:
            return queryset
        return queryset.filter(Q(title__icontains=self.search_query) | Q(slug__icontains=self.search_query))

    def annotate_queryset(self, pages: Any) -> Any:
        return super().annotate_queryset(pages).prefetch_related(*self.read_with)


class KindListing(PageListingViewSet):
    list_per_page = 50
    read_with: tuple[str, ...] = ()
    own_columns: list[Any] = []

    @property
    def list_display(self) -> list[Any]:  # type: ignore[override]
        return [
            BulkActionsColumn("bulk_actions"),
            PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
            *self.own_columns,
            DayColumn("review_on", label=_("Review on"), sort_key="review_on"),
            PageStatusColumn("status", label=_("Status"), sort_key="live"),
        ]

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(columns=self.list_display, **kwargs)


def view_reading(*names: str) -> type[KindIndexView]:
    return type("ReadingIndexView", (KindIndexView,), {"read_with": names})


class ProfileListing(KindListing):
    model = ProfilePage
    name = "list_profiles"
    icon = "user"
    menu_label = _("Profiles")
    index_view_class = view_reading("person", "employer", "stage")
    own_columns = [
        Column("person", label=_("Person")),
        Column("role_title", label=_("Role"), sort_key="role_title"),
        Column("employer", label=_("Employer"), sort_key="employer__name"),
        DayColumn("published_on", label=_("Said on"), sort_key="published_on"),
    ]
    list_filter = ["employer", "stage", "live", "has_unpublished_changes", "review_on"]
    list_export = [*ALWAYS, "person", "role_title", "employer", "stage", "published_on"]
    export_filename = "profiles"


class StoryListing(KindListing):
    model = StoryPage
    name = "list_stories"
    icon = "openquote"
    menu_label = _("Stories")
    index_view_class = view_reading("organisation", "series")
    own_columns = [
        Column("author_name", label=_("Written by"), sort_key="author_name"),
        Column("organisation", label=_("Whose story"), sort_key="organisation__name"),
        Column("series", label=_("Series")),
        DayColumn("published_on", label=_("First published"), sort_key="published_on"),
    ]
    list_filter = ["organisation", "series", "live", "has_unpublished_changes", "review_on"]
    list_export = [*ALWAYS, "author_name", "organisation", "series", "part_number", "published_on"]
    export_filename = "stories"


class ProgrammeListing(KindListing):
    model = ProgrammePage
    name = "list_programmes"
    icon = "calendar-check"
    menu_label = _("Programmes")
    index_view_class = view_reading("organisation", "route_in", "intakes")
    own_columns = [
        Column("organisation", label=_("Whose programme"), sort_key="organisation__name"),
        Column("audience", label=_("For"), accessor="get_audience_display", sort_key="audience"),
        Column("route_in", label=_("Route")),
        DayColumn("ends_on", label=_("Offered until"), sort_key="ends_on"),
    ]
    list_filter = ["organisation", "audience", "route_in", "live", "ends_on", "review_on"]
    list_export = [*ALWAYS, "organisation", "get_audience_display", "route_in", "starts_on", "ends_on"]
    export_filename = "programmes"


class EventListing(KindListing):
    model = EventPage
    name = "list_events"
    icon = "date"
    menu_label = _("Events")
    index_view_class = view_reading("organisation")
    own_columns = [
        DayColumn("starts_at", label=_("Starts"), sort_key="starts_at"),
        Column("place_name", label=_("Where"), sort_key="place_name"),
        Column("organisation", label=_("Who runs it"), sort_key="organisation__name"),
    ]
    list_filter = ["organisation", "online", "live", "starts_at"]
    list_export = [*ALWAYS, "starts_at", "ends_at", "place_name", "online", "organisation", "register_url"]
    export_filename = "events"


class ContentGroup(ViewSetGroup):
    menu_label = _("Content by kind")
    menu_icon = "doc-full-inverse"
    menu_order = 120
    items = (ProfileListing(), StoryListing(), ProgrammeListing(), EventListing())
