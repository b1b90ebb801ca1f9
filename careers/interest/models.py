"""Who would like to take part in a programme: kept as long as they were told, and read by its owner alone."""

from datetime import datetime
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal import clock


class InterestQuerySet(models.QuerySet["Interest"]):
    def over(self, at: datetime) -> Self:
        """Whose time is over, by London's calendar."""
        return self.filter(delete_on__lte=timezone.localdate(at))


class Interest(models.Model):
    """The questions are kept as they were asked: the owner may change them later."""

    programme = models.ForeignKey(
        "careers.ProgrammePage",
        verbose_name=_("programme"),
        on_delete=models.CASCADE,
        related_name="interests",
    )
    cohort = models.CharField(_("next intake when it was sent"), max_length=120, blank=True)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"), help_text=_("In small letters."))
    question_1 = models.CharField(_("first question"), max_length=150, blank=True)
    answer_1 = models.CharField(_("first answer"), max_length=300, blank=True)
    question_2 = models.CharField(_("second question"), max_length=150, blank=True)
    answer_2 = models.CharField(_("second answer"), max_length=300, blank=True)
    agreed_to = models.TextField(_("what they agreed to"))
    sent_at = models.DateTimeField(_("sent"), default=clock.now)
    delete_on = models.DateField(_("deleted on"), db_index=True)
    nonce = models.CharField(_("secret of their link"), max_length=32, unique=True)

    objects = InterestQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at", "-pk"]
        verbose_name = _("expression of interest")
        verbose_name_plural = _("expressions of interest")
        # Nobody writes one by hand; who may read them follows from the programme's page.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "email"],
                name="careers_interest_one_an_address",
                violation_error_message=_("This address is on the list of the programme already."),
            )
        ]

    @property
    def answered(self) -> list[tuple[str, str]]:
        pairs = [(self.question_1, self.answer_1), (self.question_2, self.answer_2)]
        return [(question, answer) for question, answer in pairs if answer]

    def __str__(self) -> str:
        return f"{self.programme}: {self.sent_at:%Y-%m-%d}"
