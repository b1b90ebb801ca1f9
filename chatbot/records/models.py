"""What is kept of an answer, and what is kept instead when somebody may be in danger."""

import uuid
from typing import Self

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from portal import clock


class AnswerRecordQuerySet(models.QuerySet["AnswerRecord"]):
    def of_conversation(self, conversation: str) -> Self:
        """In the order in which they were asked."""
        return self.filter(conversation=conversation).order_by("made_at", "pk")


class AnswerRecord(models.Model):
    """A question as it was masked, its answer, and how each step decided. Never of a signposted question.

    ``answer`` holds sentences and sources alone: live facts are drawn when an answer is shown.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.UUIDField(_("conversation"), db_index=True)
    made_at = models.DateTimeField(_("made at"), default=clock.now, db_index=True)
    question = models.CharField(_("question, masked"), max_length=1000)
    search_text = models.CharField(_("as it was searched for"), max_length=2000, blank=True)
    outcome = models.CharField(_("outcome"), max_length=20)
    status = models.CharField(_("status"), max_length=40)
    answer = models.JSONField(_("answer"), default=dict)
    steps = models.JSONField(_("steps"), default=list)
    found = models.JSONField(_("passages found"), default=list)
    composer = models.CharField(_("composer"), max_length=20, blank=True)
    took_ms = models.PositiveIntegerField(_("took, in ms"), default=0)

    objects = AnswerRecordQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("answer")
        verbose_name_plural = _("answers")

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d %H:%M} {self.status}"


class SignpostCount(models.Model):
    """How often a day people were shown whom to call, by category. Nothing else of them is kept."""

    day = models.DateField(_("day"))
    category = models.CharField(_("category"), max_length=40)
    times = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        ordering = ["-day", "category"]
        verbose_name = _("signposts shown")
        verbose_name_plural = _("signposts shown")
        constraints = [
            models.UniqueConstraint(
                fields=["day", "category"],
                name="chatbot_one_count_a_day_and_category",
                violation_error_message=_("That day and category are counted already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.category}: {self.times}"

    @classmethod
    def add_one(cls, category: str) -> None:
        cls.objects.get_or_create(day=clock.today(), category=category)
        cls.objects.filter(day=clock.today(), category=category).update(times=F("times") + 1)
