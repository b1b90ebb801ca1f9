"""An invitation: who may set a password for a colleague's account, until when."""

from datetime import datetime, timedelta
from secrets import token_urlsafe

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal import clock

LASTS = timedelta(days=7)


class Invitation(models.Model):
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("colleague"),
        on_delete=models.CASCADE,
        related_name="invitation",
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("invited by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    secret = models.CharField(max_length=60, editable=False)
    times_sent = models.PositiveSmallIntegerField(_("times sent"), default=0)
    sent_at = models.DateTimeField(_("sent"))
    expires_at = models.DateTimeField(_("runs out"))
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.user)

    def renew(self, by: object) -> None:
        """A new secret ends every link sent before."""
        now = clock.now()
        self.secret, self.invited_by = token_urlsafe(32), by  # type: ignore[assignment]
        self.sent_at, self.expires_at = now, now + LASTS
        self.accepted_at = self.revoked_at = None
        self.times_sent += 1
        self.save()

    def is_open(self, at: datetime | None = None) -> bool:
        return not (self.accepted_at or self.revoked_at) and self.expires_at > (at or clock.now())
