"""The front door."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.images import get_image_model_string
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from content.blocks.pages import BodyPage
from portal.media.shapes import HERO, Shape
from portal.pages.indexing import keys_of
from portal.search.related import found, these, things

from .routing import chain, whole


class HomePage(BodyPage):
    headline = models.CharField(_("headline"), max_length=150, blank=True)
    standfirst = models.TextField(_("introduction"), blank=True)
    hero_picture = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture at the top"),
        help_text=_("Stands in place of the drawing. Upright, at least 1,120 pixels wide."),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    featured = models.ForeignKey(
        Page,
        verbose_name=_("story or profile to show first"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    template = "content/home/home.html"
    read_with = (*BodyPage.read_with, "hero_picture")

    content_panels = [
        *BodyPage.content_panels[:-1],
        FieldPanel("headline"),
        FieldPanel("standfirst"),
        FieldPanel("hero_picture"),
        FieldPanel("featured"),
        FieldPanel("body"),
    ]
    max_count_per_parent = 1
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Overrides Page because it asks twice for every level; what lies above comes along for the crumbs."""
        self.pages_above = []
        pages = chain(self, path_components)
        if not pages:
            return super().route(request, path_components)
        return whole(self, pages).route(request, [])

    def pictures(self) -> list[tuple[AbstractImage | None, Shape]]:
        return [*super().pictures(), (self.hero_picture, HERO)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        shown = found(
            vacancies=things("vacancy", 1, status="open"),
            events=things("event", 1, status="upcoming", sort="starts_at"),
            programmes=things("programme", 3, status="open opening_soon"),
            first=these(keys_of(self.featured_id)) if self.featured_id else None,
        )
        first = shown.pop("first")
        featured = first.results[0].document if first and first.results else None
        return {
            **super().get_context(request, *args, **kwargs),
            **shown,
            "featured": featured,
            "featured_picture": featured.extra.get("picture") if featured else None,
        }
