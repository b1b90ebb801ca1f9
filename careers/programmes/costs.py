"""What one pays oneself, as a closed set: of a programme and of a route."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Cost(models.TextChoices):
    NOTHING = "nothing", _("Nothing")
    NO_TUITION = "no_tuition", _("No tuition fee")
    TUITION = "tuition", _("Tuition fees")
    REGISTRATION = "registration", _("Registration fees")
    EMPLOYER = "employer", _("Nothing: the employer pays")
