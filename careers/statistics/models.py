"""Counts of one day. ``day`` is London's."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Step(models.TextChoices):
    SHOWN = "shown", _("Shown in results")
    OPENED = "opened", _("Opened")
    SAVED = "saved", _("Saved")
    APPLIED = "applied", _("Apply pressed")


class CameFrom(models.TextChoices):
    OWN = "own", _("This site")
    SEARCH = "search", _("Search engines")
    SOCIAL = "social", _("Social media")
    MAIL = "mail", _("E-mail")
    EMBED = "embed", _("Your list on another site")
    OTHER = "other", _("Other sites")
    NONE = "none", _("Not said: typed, bookmarked, from an app")


class DailyCount(models.Model):
    vacancy = models.ForeignKey(
        "careers.Vacancy", verbose_name=_("vacancy"), on_delete=models.CASCADE, related_name="daily_counts"
    )
    day = models.DateField(_("day"), db_index=True)
    step = models.CharField(_("what"), max_length=10, choices=Step.choices)
    came_from = models.CharField(_("from where"), max_length=10, choices=CameFrom.choices)
    count = models.PositiveIntegerField(_("how often"))

    class Meta:
        verbose_name = _("count of a day")
        verbose_name_plural = _("counts of days")
        constraints = [
            models.UniqueConstraint(
                fields=["vacancy", "day", "step", "came_from"], name="careers_dailycount_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.vacancy_id}, {self.day}, {self.step}, {self.came_from}: {self.count}"
