"""What editors have dismissed, and how the links that lead outside were last found."""

from datetime import timedelta
from typing import Any, Self

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal import clock
from portal.saying import day

PATIENCE = timedelta(days=2)
"""A site may be down for a night."""


class DismissedHint(models.Model):
    """Kept with the thing by the digest of the sentence: changed words are looked at again."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=40)
    digest = models.CharField(_("digest of the sentence"), max_length=64)
    note = models.CharField(_("why it stays"), max_length=250)
    dismissed_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    dismissed_at = models.DateTimeField(_("dismissed"), default=clock.now)

    class Meta:
        verbose_name = _("dismissed hint")
        verbose_name_plural = _("dismissed hints")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "digest"],
                name="portal_dismissedhint_once",
                violation_error_message=_("This hint is dismissed already."),
            ),
            models.CheckConstraint(
                condition=~Q(note=""),
                name="portal_dismissedhint_says_why",
                violation_error_message=_("Say why it stays."),
            ),
        ]

    def __str__(self) -> str:
        return self.note


class OutsideLinkQuerySet(models.QuerySet["OutsideLink"]):
    def dead(self) -> Self:
        """No answer at any look for two days: one night down is no death."""
        return self.filter(failing_since__isnull=False, looked_at__gte=F("failing_since") + PATIENCE)


class OutsideLink(models.Model):
    url = models.CharField(_("address"), max_length=500, unique=True)
    looked_at = models.DateTimeField(_("looked at"), null=True, blank=True)
    failing_since = models.DateTimeField(_("failing since"), null=True, blank=True)

    objects = OutsideLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link to elsewhere")
        verbose_name_plural = _("links to elsewhere")

    def __str__(self) -> str:
        return self.url

    @property
    def since(self) -> str:
        return day(self.failing_since)
