"""What a vacancy has several of: places of work and payments on top."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.documents import get_document_model_string
from wagtail.models import Orderable

from ..choices import AllowanceKind, AllowancePer, AttachmentKind


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
    name = models.CharField(
        _("what it is called"),
        max_length=60,
        blank=True,
        help_text=_("For “other payment”: sleep-in payment."),
    )
    percent = models.DecimalField(
        _("percent of pay"), max_digits=5, decimal_places=2, null=True, blank=True, help_text=_("Instead of an amount: 10.")
    )  # fmt: skip
    included = models.BooleanField(
        _("already in the pay above"),
        default=False,
        help_text=_("Candidates then do not add it a second time."),
    )
    amount_min = models.DecimalField(_("amount"), max_digits=8, decimal_places=2, null=True, blank=True)
    amount_max = models.DecimalField(
        _("up to"), max_digits=8, decimal_places=2, null=True, blank=True, help_text=_("If it is a range.")
    )
    per = models.CharField(_("paid"), max_length=10, choices=AllowancePer.choices, default=AllowancePer.YEAR)
    conditions = models.CharField(
        _("conditions"),
        max_length=250,
        blank=True,
        help_text=_("When it is paid, and to whom."),
    )
    repayment = models.CharField(
        _("paid back"),
        max_length=250,
        blank=True,
        help_text=_("When it must be paid back, and how much: all of it if you leave within a year."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("payment on top")
        verbose_name_plural = _("payments on top")
        constraints = [
            models.CheckConstraint(
                condition=Q(amount_min=None) | Q(amount_max=None) | Q(amount_min__lte=F("amount_max")),
                name="careers_allowance_in_order",
                violation_error_message=_("The first amount must not be more than the second."),
            ),
            models.CheckConstraint(
                condition=Q(percent=None) | Q(percent__gt=0, percent__lte=100),
                name="careers_allowance_percent",
                violation_error_message=_("A percentage lies between 0 and 100."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.get_kind_display()


class Attachment(Orderable):
    """A file that belongs to the advert and goes when it closes."""

    vacancy = ParentalKey("careers.Vacancy", on_delete=models.CASCADE, related_name="attachments")
    kind = models.CharField(_("kind"), max_length=25, choices=AttachmentKind.choices)
    document = models.ForeignKey(
        get_document_model_string(), verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    is_accessible = models.BooleanField(
        _("it can be read aloud"),
        default=False,
        help_text=_(
            "Tick it if a screen reader reads it in order: real headings and text, no scanned pages."
        ),
    )
    other_format = models.CharField(
        _("who to ask for another format"),
        max_length=150,
        blank=True,
        help_text=_("A team’s address or number: jobs@example.org. Needed if it cannot be read aloud."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_accessible=True) | ~Q(other_format=""),
                name="careers_attachment_for_everybody",
                violation_error_message=_("Say who sends another format to people who cannot read this one."),
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
