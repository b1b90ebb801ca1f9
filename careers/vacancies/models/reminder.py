"""What HR has been written about a vacancy: kept, so that nothing is written twice."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class VacancyReminder(models.Model):
    """One closing time, told once before it and asked about once after it. Extended, it has another."""

    class About(models.TextChoices):
        CLOSING = "closing", _("It closes soon")
        OUTCOME = "outcome", _("What came of it?")

    vacancy = models.ForeignKey("careers.Vacancy", on_delete=models.CASCADE, related_name="reminders")
    about = models.CharField(max_length=8, choices=About.choices)
    closes = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["vacancy", "about", "closes"], name="careers_reminder_once")
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.vacancy_id}"
