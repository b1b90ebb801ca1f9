"""What a programme asks and gives, in the words of its owner and as values that can be compared."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from portal.pages.richtext import PROSE

from .costs import Cost


class Offer(models.Model):
    for_you_if = RichTextField(_("for you if"), blank=True, features=PROSE, help_text=_("A short list."))
    not_for_you_if = RichTextField(
        _("not for you if"), blank=True, features=PROSE, help_text=_("It saves people an application.")
    )
    level = models.CharField(_("level"), max_length=120, blank=True)
    stage = models.ForeignKey(
        "portal.Choice",
        verbose_name=_("career stage"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={"list": "stage"},
    )
    area_of_practice = models.ForeignKey(
        "portal.Choice",
        verbose_name=_("area of practice"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={"list": "area_of_practice"},
    )
    length_text = models.CharField(_("length"), max_length=150, blank=True)
    length_months = models.PositiveSmallIntegerField(
        _("length in months"), null=True, blank=True, help_text=_("For the filter. Under a month: 1.")
    )
    hours_text = models.CharField(_("time a week"), max_length=200, blank=True)
    protected_time_text = models.CharField(
        _("protected time"), max_length=250, blank=True, help_text=_("How much, and who protects it.")
    )
    agreement_text = models.CharField(
        _("employer’s agreement"),
        max_length=250,
        blank=True,
        help_text=_("What one’s employer must agree to, and how: in writing, by the manager."),
    )
    cost_text = models.TextField(_("cost"), blank=True)
    cost_kind = models.CharField(_("kind of cost"), max_length=12, choices=Cost.choices, blank=True)
    funding_text = models.TextField(_("who pays"), blank=True)
    backfill_text = models.CharField(
        _("cover for one’s work"),
        max_length=250,
        blank=True,
        help_text=_("Who covers the days away, and who pays for it."),
    )
    award = models.CharField(_("award"), max_length=200, blank=True)
    places_text = models.CharField(_("places"), max_length=120, blank=True)
    where_text = models.CharField(_("where"), max_length=250, blank=True)
    online = models.BooleanField(_("online"), default=False)

    class Meta:
        abstract = True
