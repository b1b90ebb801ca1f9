"""Pay that can be computed with. The raw text of an import always stays beside the parse."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import PayPeriod


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
    grade = models.CharField(_("grade"), max_length=60, blank=True)

    class Meta:
        abstract = True

    @property
    def has_pay(self) -> bool:
        return self.pay_min is not None or self.pay_max is not None
