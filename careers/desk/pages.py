"""The pages that HR may write, as one list: profiles, stories, programmes and events of her employers."""

from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.ui.tables.pages import PageStatusColumn, PageTitleColumn, PageTypeColumn
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.models import Page

from careers.profiles.models import ProfilePage
from careers.programmes.models import ProgrammePage
from content.events.models import EventPage
from content.stories.models import StoryPage

from .listings import KindIndexView

KINDS: tuple[type[Page], ...] = (ProfilePage, StoryPage, EventPage, ProgrammePage)
WRITE = {
    ProfilePage: _("Write a profile"),
    StoryPage: _("Write a story"),
    EventPage: _("Write an event"),
    ProgrammePage: _("Write a programme"),
}
IN_HEADER = 2
STATUS = [
    ("live", _("Published")),
    ("changes", _("Published, with changes that wait")),
    ("draft", _("Draft")),
]


def kinds(request: Any = None) -> QuerySet[ContentType]:
    found = ContentType.objects.get_for_models(*KINDS).values()
    return ContentType.objects.filter(pk__in=[kind.pk for kind in found])


class StatusFilter(django_filters.ChoiceFilter):
    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        wanted = {
            "live": {"live": True},
            "changes": {"live": True, "has_unpublished_changes": True},
            "draft": {"live": False},
        }
        return qs.filter(**wanted[value]) if value in wanted else qs


class OwnPageFilterSet(WagtailFilterSet):
    content_type = django_filters.ModelChoiceFilter(label=_("Kind"), queryset=kinds)
    status = StatusFilter(label=_("Status"), choices=STATUS)

    class Meta:
        model = Page
        fields = ["content_type", "status"]


class OwnPagesView(KindIndexView):
    page_title = _("Profiles and stories")

    def get_base_queryset(self) -> Any:
        return super().get_base_queryset().filter(content_type__in=kinds())

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        return [
            HeaderButton(label, url=address, icon_name="plus")
            for label, address in self.may_write[:IN_HEADER]
        ]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        rest = self.may_write[IN_HEADER:]
        return [
            *[Button(label, url=address, icon_name="plus") for label, address in rest],
            *self.bring_in,
            *super().header_more_buttons,
        ]

    @property
    def bring_in(self) -> list[Button]:
        address = reverse("portal_import_bring_in")
        return [Button(_("Bring in a document"), url=address, icon_name="upload")] if self.may_write else []

    @cached_property
    def may_write(self) -> list[tuple[Any, str]]:
        return [
            (label, reverse("careers_write_page", args=[model._meta.model_name]))
            for model, label in WRITE.items()
            if parents_for(model, self.request.user).exists()
        ]


def parents_for(model: type[Page], user: Any) -> QuerySet[Page]:
    """Below which pages she may make one of these."""
    view = ChooseParentView(model=model)
    view.locale = None
    return view.get_valid_parent_pages(user)


class OwnPages(PageListingViewSet):
    model = Page
    name = "own_pages"
    url_prefix = "own-pages"
    icon = "openquote"
    menu_label = _("Profiles and stories")
    index_view_class = OwnPagesView
    filterset_class = OwnPageFilterSet
    columns = [
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        PageTypeColumn("type", label=_("Kind"), accessor="page_type_display_name"),
        DateColumn("latest_revision_created_at", label=_("Changed"), sort_key="latest_revision_created_at"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
    list_export = [
        "title",
        "page_type_display_name",
        "live",
        "first_published_at",
        "last_published_at",
        "full_url",
    ]
    export_filename = "profiles-and-stories"


own_pages = OwnPages()


def choose_where(request: Any, model_name: str) -> Any:
    """Straight to the form where there is one place; otherwise she chooses."""
    model = next((kind for kind in KINDS if kind._meta.model_name == model_name), None)
    if model is None:
        raise Http404
    return ChooseParentView.as_view(model=model, index_url_name=own_pages.get_url_name("index"))(request)
