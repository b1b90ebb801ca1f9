"""Pay scales: what each point of an employer's scale pays, from which day on.

A pay award is one row with its first day; every vacancy that names a point of the scale follows it.
"""

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from .points import PointsField, point_key

Ends = tuple[Decimal | None, Decimal | None]
NOTHING: Ends = (None, None)


class ScalePeriod(models.TextChoices):
    YEAR = "year", _("a year")
    HOUR = "hour", _("an hour")


class PayScale(ClusterableModel):
    name = models.CharField(
        _("name"), max_length=120, help_text=_("As your adverts call it: Larkshire pay scale, outer London.")
    )
    slug = models.SlugField(_("short name"), max_length=130, unique=True, blank=True, editable=False)
    employer = models.ForeignKey(
        "portal.Organisation",
        verbose_name=_("employer"),
        on_delete=models.PROTECT,
        related_name="pay_scales",
    )
    period = models.CharField(
        _("its amounts are"), max_length=5, choices=ScalePeriod.choices, default=ScalePeriod.YEAR
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("pay scale")
        verbose_name_plural = _("pay scales")
        constraints = [
            models.UniqueConstraint(
                fields=["employer", "name"],
                name="careers_payscale_once",
                violation_error_message=_("This employer already has a scale of that name."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = free_slug(f"{self.name} {self.employer.slug}")
        super().save(*args, **kwargs)

    @cached_property
    def in_order(self) -> list["PayAward"]:
        """Its awards, the earliest first."""
        return sorted(self.awards.all(), key=lambda award: award.effective_from)

    def award_on(self, day: date) -> "PayAward | None":
        """The one that holds on a day; None before the first."""
        begun = [award for award in self.in_order if award.effective_from <= day]
        return begun[-1] if begun else None

    def pay_on(self, day: date, first: str, last: str = "") -> Ends:
        """From one point to another; (None, None) when the scale has no such points on that day."""
        award = self.award_on(day)
        ends = [award.amounts.get(point_key(point)) for point in (first, last or first)] if award else []
        low, high = ends or NOTHING
        if low is None or high is None:
            return NOTHING
        return min(low, high), max(low, high)

    def turns_after(self, day: date) -> list[date]:
        """The days still to come on which an award begins."""
        return [award.effective_from for award in self.in_order if award.effective_from > day]

    def lacks(self, *points: str) -> list[str]:
        """Which of these points no award has."""
        known = {key for award in self.in_order for key in award.amounts}
        return [point for point in points if point and point_key(point) not in known]


class PayAward(models.Model):
    scale = ParentalKey(PayScale, on_delete=models.CASCADE, related_name="awards")
    effective_from = models.DateField(
        _("from"), help_text=_("The first day on which it is paid. A day to come is fine.")
    )
    name = models.CharField(
        _("name"), max_length=80, blank=True, help_text=_("Such as: national award for 2027.")
    )
    points = PointsField(
        _("points"),
        default=list,
        help_text=_(
            "One point a line, as copied from a spreadsheet: “19 £31,586”. London or fringe pay is a point of "
            "its own: “19 outer London £34,112”."
        ),
    )

    class Meta:
        ordering = ["-effective_from"]
        verbose_name = _("pay award")
        verbose_name_plural = _("pay awards")
        constraints = [
            models.UniqueConstraint(
                fields=["scale", "effective_from"],
                name="careers_payaward_once_a_day",
                violation_error_message=_("Two awards cannot begin on the same day."),
            )
        ]

    def __str__(self) -> str:
        return self.name or str(self.effective_from)

    @cached_property
    def amounts(self) -> dict[str, Decimal]:
        return {point_key(label): Decimal(str(amount)) for label, amount in self.points}


def free_slug(words: str) -> str:
    base = slugify(words)[:120].strip("-") or "scale"
    taken = set(PayScale.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    numbers = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(slug for slug in numbers if slug not in taken)
