"""What came of a vacancy: kept beside it, so that no revision brings an old answer back."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class FoundThrough(models.TextChoices):
    HERE = "here", _("This site")
    ELSEWHERE = "elsewhere", _("Somewhere else")
    BOTH = "both", _("Some here, some elsewhere")
    UNKNOWN = "unknown", _("Nobody knows")


class VacancyOutcome(models.Model):
    vacancy = models.OneToOneField(
        "careers.Vacancy", verbose_name=_("vacancy"), on_delete=models.CASCADE, related_name="outcome"
    )
    hired = models.PositiveSmallIntegerField(
        _("people hired"),
        help_text=_("0 when nobody was appointed. A post shared by two people counts as 2."),
    )
    found_through = models.CharField(
        _("where they found the post"),
        max_length=10,
        choices=FoundThrough.choices,
        blank=True,
        help_text=_("What they said when you asked: “Where did you see this post?”"),
    )
    recorded_at = models.DateTimeField(_("recorded"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("recorded by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        constraints = [
            models.CheckConstraint(
                condition=Q(hired=0, found_through="") | (Q(hired__gt=0) & ~Q(found_through="")),
                name="careers_outcome_says_where_they_came_from",
                violation_error_message=_("Say where the people you hired found the post."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.vacancy}: {self.hired}"
