"""The outbox: the row is the truth of what is to be sent and of what was."""

import hashlib
from datetime import datetime
from email.utils import parseaddr
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal import clock


class MailState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Not sent")


class MailQuerySet(models.QuerySet["OutgoingMail"]):
    def waiting(self) -> Self:
        return self.filter(sent_at=None, failed_at=None)

    def sent(self) -> Self:
        return self.exclude(sent_at=None)

    def failed(self) -> Self:
        return self.exclude(failed_at=None)

    def claimable(self, at: datetime) -> Self:
        """Due, and in nobody's hands: a claim lapses by the clock, so that a killed sender's mail goes out."""
        free = Q(claimed_until=None) | Q(claimed_until__lte=at)
        return self.waiting().filter(free, due_at__lte=at)

    def forget(self) -> int:
        """Address and words go; the row stays, so that its key is never sent again."""
        return self.update(to="", subject="", text="", html="", headers={}, about={}, error="")


class OutgoingMail(models.Model):
    key = models.CharField(
        _("key"), max_length=250, unique=True, help_text=_("What the mail is about and for which period.")
    )
    to = models.EmailField(_("to"), blank=True)
    subject = models.CharField(_("subject"), max_length=250, blank=True)
    text = models.TextField(_("text"), blank=True)
    html = models.TextField(_("HTML"), blank=True)
    headers = models.JSONField(_("headers"), default=dict, blank=True)
    composer = models.CharField(
        _("composer"), max_length=40, blank=True, help_text=_("Who writes its words when it is sent.")
    )
    about = models.JSONField(_("about"), default=dict, blank=True)
    made_at = models.DateTimeField(_("written"), default=clock.now)
    due_at = models.DateTimeField(_("due"), default=clock.now)
    useful_until = models.DateTimeField(_("useful until"))
    claimed_until = models.DateTimeField(_("claimed until"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    failed_at = models.DateTimeField(_("given up"), null=True, blank=True)
    error = models.CharField(_("what went wrong"), max_length=250, blank=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("e-mail")
        verbose_name_plural = _("e-mails")
        # Nobody writes or changes one by hand.
        default_permissions = ("view",)
        indexes = [
            models.Index(
                fields=["due_at"], name="portal_mail_waiting", condition=Q(sent_at=None, failed_at=None)
            )
        ]

    def __str__(self) -> str:
        return self.subject or self.key

    @property
    def state(self) -> MailState:
        if self.sent_at:
            return MailState.SENT
        return MailState.FAILED if self.failed_at else MailState.WAITING

    @property
    def message_id(self) -> str:
        """The same each time that it is sent, so that a mail program shows one of two copies."""
        host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
        return f"<{hashlib.sha256(self.key.encode()).hexdigest()[:40]}@{host}>"
