"""A moderator's answer to a passage: it sticks to the sentence by digest, so changed words are asked again."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal import clock


class PassageAnswer(models.Model):
    class Answer(models.TextChoices):
        AGREED = "agreed", _("They agreed to it")
        CHANGED = "changed", _("Details are changed, and the page says so")
        REMOVED = "removed", _("It is to be taken out")

    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="passage_answers"
    )
    digest = models.CharField(_("digest of the sentence"), max_length=64)
    answer = models.CharField(_("answer"), max_length=10, choices=Answer.choices)
    note = models.CharField(_("how we know"), max_length=250, blank=True)
    decided_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), default=clock.now)

    class Meta:
        verbose_name = _("answer to a passage")
        verbose_name_plural = _("answers to passages")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "digest"],
                name="portal_passageanswer_once",
                violation_error_message=_("This sentence has an answer already."),
            ),
            models.CheckConstraint(
                condition=~Q(answer="agreed") | ~Q(note=""),
                name="portal_passageanswer_agreed_how",
                violation_error_message=_("Say who agreed, and when."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_answer_display()
