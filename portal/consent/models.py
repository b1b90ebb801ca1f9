"""What a person was shown, what she answered, and which words she agreed to."""

import secrets
from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal import clock

LINK_STANDS = timedelta(days=21)


def new_nonce() -> str:
    return secrets.token_urlsafe(18)


def link_ends() -> datetime:
    return clock.now() + LINK_STANDS


class AgreementQuerySet(models.QuerySet["Agreement"]):
    def open(self, at: datetime) -> Self:
        """Those whose link still leads somewhere."""
        return self.filter(revoked_at=None, expires_at__gt=at)

    def answered(self) -> Self:
        """The newest answer first."""
        return self.exclude(answer=Agreement.Answer.WAITING).order_by("-answered_at", "-pk")


class Agreement(models.Model):
    """One person asked about one page. ``digest`` is of the words, the picture and the name she agreed to."""

    class Answer(models.TextChoices):
        WAITING = "waiting", _("Not answered yet")
        AGREED = "agreed", _("Agreed")
        CHANGE = "change", _("Asked for a change")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    person = models.ForeignKey(
        "portal.Person", verbose_name=_("person"), on_delete=models.CASCADE, related_name="agreements"
    )
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="agreements"
    )
    nonce = models.CharField(max_length=40, unique=True, default=new_nonce, editable=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    asked_at = models.DateTimeField(_("asked"), default=clock.now)
    expires_at = models.DateTimeField(_("link ends"), default=link_ends)
    revoked_at = models.DateTimeField(_("link taken back"), null=True, blank=True)
    seen_digest = models.CharField(max_length=64, blank=True)
    seen_at = models.DateTimeField(_("last looked at"), null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=10, choices=Answer.choices, default=Answer.WAITING)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    digest = models.CharField(_("digest of what was agreed to"), max_length=64, blank=True)
    consent = models.ForeignKey(
        "portal.Consent", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(answer="agreed") | ~Q(digest=""),
                name="portal_agreement_is_to_something",
                violation_error_message=_("An agreement says to which words."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_answer_display()}"

    def stands(self, at: datetime) -> bool:
        return self.revoked_at is None and self.expires_at > at


class AskedChange(models.Model):
    """A change that the person asked for, in her words: with the draft until an editor has dealt with it."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="changes")
    words = models.TextField(_("what should change"), max_length=2000)
    asked_at = models.DateTimeField(_("asked"), default=clock.now)
    note = models.CharField(_("what was done"), max_length=250, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    settled_at = models.DateTimeField(_("done"), null=True, blank=True)

    class Meta:
        verbose_name = _("change asked for")
        verbose_name_plural = _("changes asked for")
        ordering = ["asked_at", "pk"]

    def __str__(self) -> str:
        return self.words[:80]
