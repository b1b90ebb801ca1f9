"""What somebody thought of an answer."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chatbot.records.models import AnswerRecord
from portal import clock

LONGEST = 500


class Reason(models.TextChoices):
    """Why an answer was of no use."""

    OTHER_QUESTION = "other_question", _("It answers another question")
    NOT_ENOUGH = "not_enough", _("It leaves out what I needed")
    WRONG = "wrong", _("It is wrong or out of date")
    UNCLEAR = "unclear", _("I do not understand it")
    SOMETHING_ELSE = "something_else", _("Something else")


class AnswerFeedback(models.Model):
    """One an answer, and it goes with its answer. A signposted question has no record, so it has none of these.

    ``text`` is masked, and empty where somebody may be in danger: write through ``give``.
    """

    answer = models.OneToOneField(
        AnswerRecord, on_delete=models.CASCADE, related_name="feedback", verbose_name=_("answer")
    )
    useful = models.BooleanField(_("useful"))
    reason = models.CharField(_("reason"), max_length=20, choices=Reason.choices, blank=True)
    text = models.CharField(_("in their words, masked"), max_length=LONGEST, blank=True)
    made_at = models.DateTimeField(_("made at"), default=clock.now, db_index=True)

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("feedback on an answer")
        verbose_name_plural = _("feedback on answers")
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=["", *Reason.values]),
                name="chatbot_feedback_known_reason",
                violation_error_message=_("Choose one of the reasons."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("Useful") if self.useful else _("Not useful"))
