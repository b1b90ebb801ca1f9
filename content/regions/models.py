"""A partnership of employers, and what it is paid for."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from content.blocks.pages import BodyPage

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
