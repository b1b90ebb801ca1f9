"""What a site decides about its employers' HR, in the admin."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="clipboard-list", order=2)
class PublishingRules(BaseSiteSetting):
    hr_publishes = models.BooleanField(
        _("HR publishes its own vacancies"),
        default=True,
        help_text=_(
            "Off: HR sends a vacancy for review, and an editor or moderator publishes it. "
            "Profiles, stories, figures and national facts always need a second person."
        ),
    )

    panels = [FieldPanel("hr_publishes")]

    class Meta:
        verbose_name = _("who publishes")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


def hr_publishes(user: Any) -> bool:
    """Remembered on the user, who lives as long as a request: a list asks once a row."""
    if not hasattr(user, "_hr_publishes"):
        rules = PublishingRules.objects.filter(site__is_default_site=True)
        said = rules.values_list("hr_publishes", flat=True).first()
        user._hr_publishes = True if said is None else said
    return user._hr_publishes
