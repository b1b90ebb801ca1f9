"""One thing that editors tell the search, with why, and from when until when it holds."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin

from portal import clock
from portal.lines import lines

from .refusing import refusals


class Effect(models.TextChoices):
    TWO_WAY = "two_way", _("These words mean the same")
    ONE_WAY = "one_way", _("Who types this also finds that")
    OLD_NAME = "old_name", _("An old name of something")
    FILTER = "filter", _("These words choose a filter")
    IGNORE = "ignore", _("These words do not count")


class SearchRuleQuerySet(models.QuerySet["SearchRule"]):
    def in_force(self, day: date) -> Self:
        begun = Q(starts_on__isnull=True) | Q(starts_on__lte=day)
        return self.filter(begun, Q(ends_on__isnull=True) | Q(ends_on__gte=day))


class SearchRule(RevisionMixin, models.Model):
    effect = models.CharField(_("what it says"), max_length=10, choices=Effect.choices)
    words = models.TextField(
        _("what people type"),
        help_text=_("One a line. Endings such as “-s” and “-ing”, capitals and hyphens make no difference."),
    )
    others = models.TextField(
        _("what they find as well"),
        blank=True,
        help_text=_(
            "One a line. Only for “also finds” and for an old name, where it is today’s name and one line."
        ),
    )
    choice = models.CharField(
        _("filter"),
        max_length=160,
        blank=True,
        help_text=_(
            "Only for words that choose a filter. People see it above the results and can take it away."
        ),
    )
    why = models.CharField(
        _("why"),
        max_length=250,
        help_text=_("For whoever finds this rule in two years: who asked for it, or what people typed."),
    )
    starts_on = models.DateField(_("from"), null=True, blank=True, help_text=_("Empty: at once."))
    ends_on = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: for good."))

    objects = SearchRuleQuerySet.as_manager()

    class Meta:
        ordering = ["words", "pk"]
        verbose_name = _("search rule")
        verbose_name_plural = _("search rules")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=models.F("starts_on")),
                name="portal_searchrule_ends_after_it_starts",
                violation_error_message=_("The last day lies before the first."),
            )
        ]

    def __str__(self) -> str:
        typed = ", ".join(f"“{words}”" for words in self.typed)
        found = ", ".join(f"“{words}”" for words in self.found)
        return f"{typed} → {found}" if found else typed

    def clean(self) -> None:
        super().clean()
        if wrong := refusals(self):
            raise ValidationError(wrong)

    @property
    def typed(self) -> list[str]:
        return lines(self.words)

    @property
    def found(self) -> list[str]:
        return lines(self.others)

    @property
    def field(self) -> str:
        return self.choice.partition("=")[0]

    @property
    def value(self) -> str:
        return self.choice.partition("=")[2]

    def holds(self, day: date) -> bool:
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )

    @property
    def holds_today(self) -> bool:
        return self.holds(clock.today())
