"""The front door."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from content.blocks.pages import BodyPage
from portal.media.pictures import picture
from portal.media.shapes import PORTRAIT, WIDE
from portal.pages.models import BasePage
from portal.pages.wishes import is_withheld
from portal.search import search
from portal.search.request import SearchRequest

from .routing import chain


class HomePage(BodyPage):
    headline = models.CharField(_("headline"), max_length=150, blank=True)
    standfirst = models.TextField(_("introduction"), blank=True)
    featured = models.ForeignKey(
        Page,
        verbose_name=_("story or profile to show first"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    template = "content/home/home.html"

    content_panels = [
        *BodyPage.content_panels[:-1],
        FieldPanel("headline"),
        FieldPanel("standfirst"),
        FieldPanel("featured"),
        FieldPanel("body"),
    ]
    max_count_per_parent = 1
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Overrides Page because it asks twice for every level; what lies above comes along for the crumbs."""
        pages = chain(self, path_components)
        if not pages:
            return super().route(request, path_components)
        page = pages[-1].specific
        if isinstance(page, BasePage):
            page.pages_above = [self, *pages[:-1]]
        return page.route(request, [])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        featured = self.featured.specific if self.featured and self.featured.live else None
        if isinstance(featured, BasePage) and is_withheld(featured):
            featured = None
        portrait = getattr(featured, "shown_portrait", None)
        shown, shape = (portrait, PORTRAIT) if portrait else (getattr(featured, "social_image", None), WIDE)
        return {
            **super().get_context(request, *args, **kwargs),
            "featured": featured,
            "featured_picture": picture(shown, shape),
            "vacancies": search(
                SearchRequest(kinds=("vacancy",), status=("open",), page_size=1), facets=False
            ),
        }
