"""One arrival of a list, kept row by row as it came, with what a person mended in it."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class FeedDelivery(models.Model):
    class State(models.TextChoices):
        NEW = "new", _("To be looked at")
        WORKING = "working", _("The site is at work on it")
        DONE = "done", _("Brought in")
        REFUSED = "refused", _("Not used")

    feed = models.ForeignKey("careers.VacancyFeed", on_delete=models.CASCADE, related_name="deliveries")
    name = models.CharField(_("file"), max_length=255)
    digest = models.CharField(max_length=64, editable=False)
    received_at = models.DateTimeField(_("received"))
    brought_in_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("brought in by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    headings = models.JSONField(
        null=True, blank=True, help_text=_("The names of the values, where the format itself gives them.")
    )
    note = models.TextField(_("what is to be said of it"), blank=True)
    wish = models.JSONField(
        _("what was decided"), default=dict, blank=True, help_text=_("Publish or draft; what may close.")
    )
    result = models.JSONField(_("what came of it"), default=dict, blank=True)
    done_at = models.DateTimeField(_("brought in at"), null=True, blank=True)

    class Meta:
        verbose_name = _("delivery of a list")
        verbose_name_plural = _("deliveries of a list")
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    @property
    def is_latest(self) -> bool:
        return not self.feed.deliveries.filter(pk__gt=self.pk).exists()


class FeedRowQuerySet(models.QuerySet["FeedRow"]):
    def held(self) -> Self:
        return self.filter(state=FeedRow.State.HELD)

    def good(self) -> Self:
        return self.filter(state=FeedRow.State.GOOD)


class FeedRow(models.Model):
    """``values`` are what was read: field → value and raw text. ``mended`` is text that a person wrote over it."""

    class State(models.TextChoices):
        UNREAD = "unread", _("Not read yet")
        GOOD = "good", _("Ready")
        HELD = "held", _("Left out until mended")
        OVER = "over", _("The list says that it is closed")
        PART = "part", _("Another place, or a repetition, of the post in an earlier row")
        SKIPPED = "skipped", _("Left out by hand")

    delivery = models.ForeignKey(FeedDelivery, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row"))
    cells = models.JSONField(default=list)
    mended = models.JSONField(default=dict, blank=True)
    settled = models.JSONField(
        default=dict, blank=True, help_text=_("What a person decided: skip, fine, same as which vacancy.")
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.UNREAD)
    key = models.CharField(max_length=255, blank=True)
    values = models.JSONField(default=dict, blank=True)
    problems = models.JSONField(default=list, blank=True)
    vacancy = models.ForeignKey(
        "careers.Vacancy", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = FeedRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of a list")
        verbose_name_plural = _("rows of a list")
        ordering = ["number"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["delivery", "number"],
                name="careers_feedrow_once",
                violation_error_message=_("This row is there already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.number)
