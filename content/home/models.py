"""The front door."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from content.blocks.pages import BodyPage


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
