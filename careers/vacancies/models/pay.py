"""Pay that can be computed with. The raw text of an import always stays beside the parse."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal import clock

from ..choices import PayPeriod


@dataclass(frozen=True, slots=True)
class Stated:
    """Full-time pay as the advert states it; an end that it leaves open is None."""

    low: Decimal | None
    high: Decimal | None
    period: str

    @property
    def is_given(self) -> bool:
        return self.low is not None or self.high is not None


class Pay(models.Model):
    pay_min = models.DecimalField(
        _("pay from"),
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
        help_text=_("Full-time pay. We work out the pay for the hours of the post."),
    )
    pay_max = models.DecimalField(
        _("pay to"),
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
    )
    pay_period = models.CharField(
        _("paid"), max_length=5, choices=PayPeriod.choices, default=PayPeriod.YEAR, blank=True
    )
    pay_raw = models.CharField(
        _("pay as the advert says it"),
        max_length=300,
        blank=True,
        help_text=_("Shown when no figures are given. An import keeps its own words here."),
    )
    pay_flags = models.JSONField(_("what could not be read"), default=list, blank=True)
    pay_scale = models.ForeignKey(
        "careers.PayScale",
        verbose_name=_("pay scale"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="vacancies",
        help_text=_("Instead of figures: the advert then follows every pay award by itself."),
    )
    point_from = models.CharField(
        _("from point"), max_length=40, blank=True, help_text=_("As the scale names it: 19.")
    )
    point_to = models.CharField(
        _("to point"), max_length=40, blank=True, help_text=_("Empty where it is one point.")
    )
    grade = models.CharField(_("grade"), max_length=60, blank=True)

    class Meta:
        abstract = True

    def stated_on(self, day: date | None = None) -> Stated:
        """By the scale's award that holds on that day (today), else by the advert's own figures."""
        if self.pay_scale is None:
            return Stated(self.pay_min, self.pay_max, self.pay_period)
        scale = self.pay_scale
        return Stated(*scale.pay_on(day or clock.today(), self.point_from, self.point_to), scale.period)

    @property
    def pay_now(self) -> Stated:
        return self.stated_on()

    def pay_turns_after(self, day: date) -> list[date]:
        """The days still to come on which an award changes what it pays."""
        if self.pay_scale is None:
            return []
        days = [day, *self.pay_scale.turns_after(day)]
        return [after for before, after in pairwise(days) if self.stated_on(before) != self.stated_on(after)]

    @property
    def has_pay(self) -> bool:
        return self.stated_on().is_given
