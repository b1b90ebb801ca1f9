"""When it opens and closes. Which state that makes is for ``states`` to say."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import CloseReason, ClosingKind


class Timing(models.Model):
    opens_at = models.DateTimeField(
        _("opens"), null=True, blank=True, help_text=_("Empty: as soon as it is published.")
    )
    closing_kind = models.CharField(
        _("closes"), max_length=15, choices=ClosingKind.choices, default=ClosingKind.DATE
    )
    closes_at = models.DateTimeField(
        _("closing time"), null=True, blank=True, help_text=_("Day and time in London.")
    )
    confirm_by = models.DateField(
        _("confirmed open until"),
        null=True,
        blank=True,
        help_text=_("For posts open until filled: at most 28 days ahead. After it the advert closes."),
    )
    closing_raw = models.CharField(_("closing date as the advert says it"), max_length=300, blank=True)
    may_close_early = models.BooleanField(_("may close early"), default=False)
    closed_early_at = models.DateTimeField(_("closed early at"), null=True, blank=True)
    close_reason = models.CharField(
        _("why it closed early"), max_length=20, choices=CloseReason.choices, blank=True
    )
    relisted_from = models.ForeignKey(
        "self",
        verbose_name=_("advertised before as"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="relistings",
    )

    class Meta:
        abstract = True
