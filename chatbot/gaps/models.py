"""Questions that the site does not answer, in groups. No words are copied: a group's are its questions', and go with them."""

from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Max, OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from chatbot.records.models import AnswerRecord
from portal import clock

SMALL = 5
"""Of fewer people than so many only those read who may read what people wrote."""


class State(models.TextChoices):
    OPEN = "open", _("Open")
    TAKEN = "taken", _("Somebody works on it")
    ANSWERED = "answered", _("Answered now")
    DISMISSED = "dismissed", _("Dismissed")


class Dismissal(models.TextChoices):
    NOT_OURS = "not_ours", _("Not a question for this site")
    ON_A_PAGE = "on_a_page", _("A page answers it already")
    ONE_PERSON = "one_person", _("It concerns one person alone")
    NOT_A_QUESTION = "not_a_question", _("It is no question")
    OTHER = "other", _("Another reason")


class GapQuerySet(models.QuerySet["Gap"]):
    def waiting(self) -> Self:
        """Not answered and not dismissed."""
        return self.filter(state__in=(State.OPEN, State.TAKEN))

    def with_counts(self) -> Self:
        """``times`` asked, by how many ``people`` (conversations), and ``last_asked``."""
        return self.annotate(
            times=Count("questions"),
            people=Count("questions__answer__conversation", distinct=True),
            last_asked=Max("questions__answer__made_at"),
        )


class Gap(models.Model):
    """A group of questions that ask the same. It is gone when its last question is."""

    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.OPEN, db_index=True
    )
    made_at = models.DateTimeField(_("made at"), default=clock.now)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who works on it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    dismissal = models.CharField(
        _("why it was dismissed"), max_length=20, choices=Dismissal.choices, blank=True
    )
    note = models.CharField(_("note"), max_length=250, blank=True)

    objects = GapQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        default_permissions = ("change",)
        verbose_name = _("content gap")
        verbose_name_plural = _("content gaps")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="dismissed", dismissal=""),
                name="chatbot_gap_dismissed_with_a_reason",
                violation_error_message=_("Say why it is dismissed."),
            )
        ]

    def __str__(self) -> str:
        return str(_("Content gap %(number)s") % {"number": self.pk})


class GapQuestion(models.Model):
    """``answered_by`` is the document (``app.model:pk``) that answered it when it was asked again."""

    gap = models.ForeignKey(Gap, on_delete=models.CASCADE, related_name="questions", verbose_name=_("gap"))
    answer = models.OneToOneField(
        AnswerRecord, on_delete=models.CASCADE, related_name="gap_question", verbose_name=_("answer")
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    answered_by = models.CharField(_("answered by"), max_length=120, blank=True)

    class Meta:
        ordering = [F("answer__made_at").asc(), "pk"]
        default_permissions = ()
        verbose_name = _("question of a gap")
        verbose_name_plural = _("questions of gaps")

    def __str__(self) -> str:
        return str(self.answer_id)


def leads(gaps: Iterable[Gap]) -> dict[int, AnswerRecord]:
    """The first question of each, which stands for all of them, by the gap's id."""
    first = GapQuestion.objects.filter(gap=OuterRef("pk")).order_by("answer__made_at", "pk")
    found = Gap.objects.filter(pk__in=[gap.pk for gap in gaps]).annotate(
        lead=Subquery(first.values("answer")[:1], output_field=models.UUIDField())
    )
    pairs = dict(found.exclude(lead=None).values_list("pk", "lead"))
    records = AnswerRecord.objects.in_bulk(list(pairs.values()))
    return {gap: records[lead] for gap, lead in pairs.items() if lead in records}


class JudgedQuestion(models.Model):
    """A question that an editor adds to the judged set, with the addresses that answer it; it goes with its answer."""

    answer = models.OneToOneField(
        AnswerRecord, on_delete=models.CASCADE, related_name="judged", verbose_name=_("answer")
    )
    pages = models.JSONField(_("addresses that answer it"), default=list)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("at"), default=clock.now)

    class Meta:
        ordering = ["at", "pk"]
        default_permissions = ()
        verbose_name = _("judged question")
        verbose_name_plural = _("judged questions")

    def __str__(self) -> str:
        return str(self.answer_id)
