"""A partnership of employers, and what it is paid for."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from content.blocks.pages import BodyPage
from portal.search.related import found, things

from .findable import RegionFindable


class RegionPage(RegionFindable, BodyPage):
    members = ParentalManyToManyField(
        "portal.Organisation", verbose_name=_("members"), blank=True, related_name="regions"
    )
    programmes = models.TextField(_("programmes"), blank=True, help_text=_("What the members run together."))

    template = "content/regions/region.html"

    content_panels = [
        *BodyPage.content_panels[:-1],
        FieldPanel("members"),
        FieldPanel("programmes"),
        InlinePanel("funding", heading=_("Funding"), label=_("Grant")),
        FieldPanel("body"),
    ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **self.links()}

    def links(self) -> dict[str, Any]:
        """What its members have here: their own pages, open posts, and the next events."""
        own = tuple(member.slug for member in self.members.all())
        return found(
            employers=things("employer", 12, sort="title", employer=own),
            jobs=things("vacancy", 1, status="open", employer=own),
            offers=things("programme", 6, status="open opening_soon between", employer=own),
            events=things("event", 3, status="upcoming", sort="starts_at", employer=own),
        )

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")


class RegionFunding(Orderable):
    page = ParentalKey(RegionPage, on_delete=models.CASCADE, related_name="funding")
    amount = models.CharField(
        _("amount"), max_length=60, help_text=_("As the source gives it: £1.2 million.")
    )
    purpose = models.CharField(_("for"), max_length=200)
    period = models.CharField(_("period"), max_length=60)
    source = models.CharField(_("source"), max_length=250)

    panels = [FieldPanel("amount"), FieldPanel("purpose"), FieldPanel("period"), FieldPanel("source")]

    class Meta(Orderable.Meta):
        verbose_name = _("funding")

    def __str__(self) -> str:
        return self.in_words

    @property
    def in_words(self) -> str:
        return f"{self.amount}, {self.purpose}, {self.period} ({self.source})"
