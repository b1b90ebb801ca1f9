"""What a vacancy has several of: places of work and payments on top."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from ..choices import AllowanceKind, AllowancePer


class VacancyPlace(Orderable):
    vacancy = ParentalKey("careers.Vacancy", on_delete=models.CASCADE, related_name="places")
    name = models.CharField(
        _("town or office"), max_length=120, help_text=_("As shown: Horsforth, or Quay House, Leeds.")
    )
    address = models.CharField(_("address"), max_length=250, blank=True)
    place = models.ForeignKey(
        "portal.Place",
        verbose_name=_("one of the site's places"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("place of work")
        verbose_name_plural = _("places of work")
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="careers_vacancyplace_both_coordinates",
                violation_error_message=_("Give latitude and longitude, or neither."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def coordinates(self) -> tuple[float, float] | None:
        """Latitude and longitude: its own, else those of the site's place."""
        if self.latitude is not None and self.longitude is not None:
            return float(self.latitude), float(self.longitude)
        return (float(self.place.latitude), float(self.place.longitude)) if self.place else None


class Allowance(Orderable):
    vacancy = ParentalKey("careers.Vacancy", on_delete=models.CASCADE, related_name="allowances")
    kind = models.CharField(_("kind"), max_length=20, choices=AllowanceKind.choices)
    amount_min = models.DecimalField(_("amount"), max_digits=8, decimal_places=2, null=True, blank=True)
    amount_max = models.DecimalField(
        _("up to"), max_digits=8, decimal_places=2, null=True, blank=True, help_text=_("If it is a range.")
    )
    per = models.CharField(_("paid"), max_length=10, choices=AllowancePer.choices, default=AllowancePer.YEAR)
    conditions = models.CharField(
        _("conditions"),
        max_length=250,
        blank=True,
        help_text=_("When it is paid, and when it must be paid back."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("payment on top")
        verbose_name_plural = _("payments on top")
        constraints = [
            models.CheckConstraint(
                condition=Q(amount_min=None) | Q(amount_max=None) | Q(amount_min__lte=F("amount_max")),
                name="careers_allowance_in_order",
                violation_error_message=_("The first amount must not be more than the second."),
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
