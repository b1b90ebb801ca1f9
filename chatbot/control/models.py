"""The switch of the chatbot, and what its model may cost a day."""

from decimal import Decimal
from typing import Self

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal import clock

MICRO = 1_000_000
"""Of a penny: a token costs far less than one."""


class Mode(models.TextChoices):
    ON = "on", _("On")
    QUOTES = "quotes", _("On, but only quoting: no model")
    OFF = "off", _("Off")


class ChatSwitch(models.Model):
    """The switch as somebody turned it, and why. The newest row holds."""

    mode = models.CharField(_("the chatbot is"), max_length=10, choices=Mode.choices)
    reason = models.CharField(
        _("reason"), max_length=250, help_text=_("For your colleagues. Visitors do not see it.")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField(_("at"), default=clock.now)

    class Meta:
        ordering = ["-at", "-pk"]
        default_permissions = ()
        permissions = [("turn_chatswitch", _("Can switch the chatbot off and on"))]
        verbose_name = _("turn of the chatbot’s switch")
        verbose_name_plural = _("turns of the chatbot’s switch")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(mode__in=Mode.values),
                name="chatbot_switch_known_mode",
                violation_error_message=_("Choose one of the three."),
            )
        ]

    def __str__(self) -> str:
        return str(self.get_mode_display())


class ChatBudget(models.Model):
    """What the model may use a day; nothing said is no limit. One row, made on first use."""

    pence_a_day = models.PositiveIntegerField(
        _("pence a day"),
        null=True,
        blank=True,
        help_text=_("Leave empty for no limit. 0 calls no model at all."),
    )
    tokens_a_day = models.PositiveIntegerField(
        _("tokens a day"),
        null=True,
        blank=True,
        help_text=_("Read and written together. Empty for no limit."),
    )
    pence_per_million_read = models.DecimalField(
        _("pence for a million tokens read"),
        max_digits=9,
        decimal_places=2,
        default=Decimal(0),
        validators=[MinValueValidator(0)],
    )
    pence_per_million_written = models.DecimalField(
        _("pence for a million tokens written"),
        max_digits=9,
        decimal_places=2,
        default=Decimal(0),
        validators=[MinValueValidator(0)],
    )

    class Meta:
        default_permissions = ("change",)
        verbose_name = _("budget of the chatbot’s model")
        verbose_name_plural = _("budgets of the chatbot’s model")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @classmethod
    def current(cls) -> Self:
        return cls.objects.get_or_create(pk=1)[0]

    def micropence(self, read: int, written: int) -> int:
        """A price per million tokens in pence is one per token in millionths of a penny."""
        return int(read * self.pence_per_million_read + written * self.pence_per_million_written)


class ModelDay(models.Model):
    """What the model used on a day in London. Money in millionths of a penny."""

    day = models.DateField(_("day"), primary_key=True)
    calls = models.PositiveIntegerField(_("calls"), default=0)
    refused = models.PositiveIntegerField(_("answers that the budget made quotes"), default=0)
    tokens_read = models.PositiveBigIntegerField(_("tokens read"), default=0)
    tokens_written = models.PositiveBigIntegerField(_("tokens written"), default=0)
    micropence = models.PositiveBigIntegerField(_("millionths of a penny"), default=0)

    class Meta:
        ordering = ["-day"]
        default_permissions = ()
        verbose_name = _("day of the chatbot’s model")
        verbose_name_plural = _("days of the chatbot’s model")

    def __str__(self) -> str:
        return f"{self.day}: {self.pence}"

    @property
    def pence(self) -> float:
        return self.micropence / MICRO

    @property
    def tokens(self) -> int:
        return self.tokens_read + self.tokens_written
