"""What is kept of an answer, and what is kept instead when somebody may be in danger."""

import uuid
from typing import Self

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from chatbot.statuses import STATUSES, Outcome, Status
from portal import clock


class AnswerRecordQuerySet(models.QuerySet["AnswerRecord"]):
    def of_conversation(self, conversation: str) -> Self:
        """In the order in which they were asked."""
        return self.filter(conversation=conversation).order_by("made_at", "pk")

    def unanswered(self) -> Self:
        """The site had nothing, or nothing that was sure to answer."""
        return self.filter(models.Q(outcome=Outcome.CLOSEST) | models.Q(status="not_on_site"))


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
    trace = models.JSONField(_("how it came about"), default=dict)
    setup = models.CharField(_("digest of the setup"), max_length=12, blank=True)
    composer = models.CharField(_("composer"), max_length=20, blank=True)
    model = models.CharField(_("model"), max_length=100, blank=True)
    tokens_read = models.PositiveIntegerField(_("tokens read"), default=0)
    tokens_written = models.PositiveIntegerField(_("tokens written"), default=0)
    micropence = models.PositiveBigIntegerField(_("cost, in millionths of a penny"), default=0)
    took_ms = models.PositiveIntegerField(_("took, in ms"), default=0)

    objects = AnswerRecordQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]
        default_permissions = ("view",)
        permissions = [("read_answerrecord", _("Can read what people asked the chatbot"))]
        verbose_name = _("answer of the chatbot")
        verbose_name_plural = _("answers of the chatbot")

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d %H:%M} {self.status}"

    @property
    def shown(self) -> Status:
        """The status with its words; of one that is no more, what stands for it."""
        return STATUSES.get(self.status, STATUSES["unavailable"])


class Setup(models.Model):
    """What answers depend on besides the pages, once for all answers that were given under it."""

    digest = models.CharField(_("digest"), max_length=12, primary_key=True)
    values = models.JSONField(_("values"), default=dict)
    first_at = models.DateTimeField(_("first seen"), default=clock.now)

    class Meta:
        default_permissions = ()
        verbose_name = _("setup of the chatbot")
        verbose_name_plural = _("setups of the chatbot")

    def __str__(self) -> str:
        return self.digest


class Citation(models.Model):
    """Which document (``app.model:pk``) an answer cites: what a page has answered is found by it."""

    answer = models.ForeignKey(
        AnswerRecord, on_delete=models.CASCADE, related_name="citations", verbose_name=_("answer")
    )
    document = models.CharField(_("document"), max_length=120, db_index=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.UniqueConstraint(
                fields=["answer", "document"],
                name="chatbot_one_citation_a_document",
                violation_error_message=_("That document is cited already."),
            )
        ]

    def __str__(self) -> str:
        return self.document


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
