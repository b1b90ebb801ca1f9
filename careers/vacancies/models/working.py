"""How one works: contract, hours, place, and how one applies."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from ..choices import Car, Checks, Contract, Workplace
from .advert import of_list


class WorkingTerms(models.Model):
    """Empty means that an imported advert does not say it: nothing is claimed in its name."""

    contract = models.CharField(_("contract"), max_length=20, choices=Contract.choices, blank=True)
    contract_note = models.CharField(
        _("more about the contract"), max_length=150, blank=True, help_text=_("Such as: until March 2028.")
    )
    patterns = ParentalManyToManyField(
        "portal.Choice",
        verbose_name=_("working pattern"),
        blank=True,
        related_name="+",
        limit_choices_to=of_list("pattern"),
    )
    weekly_hours = models.DecimalField(
        _("hours a week"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("The hours of this post: 18.5. Leave empty for casual work."),
    )
    full_time_hours = models.DecimalField(
        _("full-time hours"),
        max_digits=5,
        decimal_places=2,
        default=Decimal("37"),
        help_text=_("What full time is at this employer: 36 or 37."),
    )
    weeks_a_year = models.DecimalField(
        _("paid weeks a year"),
        max_digits=6,
        decimal_places=3,
        null=True,
        blank=True,
        help_text=_("Only for term-time work, leave included: 44.143. Empty means all year."),
    )
    hybrid = models.CharField(
        _("where one works"), max_length=10, choices=Workplace.choices, default=Workplace.OFFICE, blank=True
    )
    hybrid_days = models.PositiveSmallIntegerField(
        _("days a week at the place of work"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(7)],
        help_text=_("For work partly from home: 2."),
    )
    starts_on = models.DateField(_("first day"), null=True, blank=True, help_text=_("If it is fixed."))
    starts_note = models.CharField(
        _("more about the start"), max_length=150, blank=True, help_text=_("Such as: when checks are done.")
    )
    caseload_most = models.PositiveSmallIntegerField(
        _("most children at once"),
        null=True,
        blank=True,
        help_text=_("The number you promise, not the average: 14. Empty if you promise none."),
    )
    caseload_note = models.CharField(
        _("more about the caseload"),
        max_length=150,
        blank=True,
        help_text=_("Such as: 10 in the first year."),
    )
    supervision_weeks = models.PositiveSmallIntegerField(
        _("supervision every … weeks"), null=True, blank=True, validators=[MinValueValidator(1)],
        help_text=_("The longest gap that you promise: 4."),
    )  # fmt: skip
    supervision_note = models.CharField(
        _("more about supervision"),
        max_length=150,
        blank=True,
        help_text=_("Such as: 90 minutes, in person."),
    )
    checks = models.CharField(_("checks"), max_length=20, choices=Checks.choices, blank=True)
    checks_note = models.CharField(
        _("more about the checks"),
        max_length=200,
        blank=True,
        help_text=_("Such as: two references, one from the last employer; a health form."),
    )
    visa_sponsorship = models.BooleanField(_("visa sponsorship offered"), default=False)
    car = models.CharField(
        _("car"),
        max_length=10,
        choices=Car.choices,
        default=Car.NO,
        blank=True,
        help_text=_("Needed only if nobody could do the work without one."),
    )
    car_note = models.CharField(
        _("if you do not drive"),
        max_length=250,
        blank=True,
        help_text=_("What is done for people who cannot drive: pool bikes, a patch that buses reach, taxis."),
    )

    class Meta:
        abstract = True


class Applying(models.Model):
    apply_url = models.URLField(
        _("link to apply"), max_length=500, blank=True, help_text=_("The page with this post's form.")
    )
    apply_email = models.EmailField(_("address to apply"), blank=True)
    interviews_on = models.DateField(_("interviews on"), null=True, blank=True)
    interviews_until = models.DateField(
        _("interviews until"), null=True, blank=True, help_text=_("If they take more than one day.")
    )
    interviews_note = models.CharField(
        _("more about the interviews"),
        max_length=200,
        blank=True,
        help_text=_("Such as: online or at Quay House, you choose; questions are sent two days before."),
    )
    apply_note = models.CharField(
        _("how to apply"),
        max_length=300,
        blank=True,
        help_text=_("How long it takes, whether one can stop and return, whether a CV is read."),
    )
    contact_name = models.CharField(
        _("who to talk to"),
        max_length=150,
        blank=True,
        help_text=_("Shown on the open vacancy's own page only, and gone when it closes."),
    )
    contact_purpose = models.CharField(
        _("what to ask them"),
        max_length=150,
        blank=True,
        help_text=_("Such as: what a week is like, or whether the hours can be moved."),
    )
    contact_role = models.CharField(_("their role"), max_length=150, blank=True)
    contact_email = models.EmailField(_("their e-mail"), blank=True)
    contact_phone = models.CharField(_("their phone"), max_length=40, blank=True)

    class Meta:
        abstract = True
