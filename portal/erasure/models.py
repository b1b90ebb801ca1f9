"""That somebody was erased, when, by whom, and how much of what: never who."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal import clock


class ErasureReport(models.Model):
    done_at = models.DateTimeField(_("done"), default=clock.now)
    done_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    counts = models.JSONField(_("what was erased"), default=dict)
    to_do = models.JSONField(_("what is left to do"), default=list)

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        ordering = ["-done_at"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.done_at:%Y-%m-%d %H:%M}"
