"""Words that found nothing, or little. Until enough visitors typed them, they are not kept, only their digest."""

from datetime import date, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

WINDOW = timedelta(days=28)


class Outcome(models.TextChoices):
    NOTHING = "nothing", _("Nothing was found")
    NARROWED = "narrowed", _("Nothing under their conditions")
    FEW = "few", _("Fewer than five were found")


class MissedSearchQuerySet(models.QuerySet["MissedSearch"]):
    def told(self, first: date, last: date, outcome: str = "") -> Self:
        """Those that enough visitors typed in the period, with how many, most first."""
        within = Q(counts__day__range=(first, last))
        if outcome:
            within &= Q(counts__outcome=outcome)
        found = self.exclude(words="").annotate(visitors=Sum("counts__count", filter=within))
        return found.filter(visitors__gte=settings.CAREWAY_SEARCHES_LEAST).order_by("-visitors", "words")

    def rare(self, day: date) -> Self:
        """Those that too few typed within the last weeks before the day."""
        recent = Sum("counts__count", filter=Q(counts__day__gt=day - WINDOW))
        counted = self.annotate(recent=recent)
        return counted.filter(Q(recent__isnull=True) | Q(recent__lt=settings.CAREWAY_SEARCHES_LEAST))


class MissedSearch(models.Model):
    digest = models.CharField(max_length=40, unique=True)
    words = models.CharField(_("words"), max_length=80, blank=True)

    objects = MissedSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("search in vain")
        verbose_name_plural = _("searches in vain")

    def __str__(self) -> str:
        return self.words


class MissedCount(models.Model):
    """How many visitors of a day. ``day`` is London's."""

    search = models.ForeignKey(MissedSearch, on_delete=models.CASCADE, related_name="counts")
    day = models.DateField(db_index=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["search", "day", "outcome"], name="portal_missedcount_once")
        ]

    def __str__(self) -> str:
        return f"{self.day}, {self.outcome}: {self.count}"
