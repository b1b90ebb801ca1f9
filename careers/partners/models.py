"""A recruitment system that writes an employer's vacancies through the API, and what it has sent."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Partner(models.Model):
    """One key of one employer. Its user belongs to the employer's HR, so that its rights are theirs."""

    employer = models.ForeignKey(
        "portal.Organisation",
        verbose_name=_("employer"),
        on_delete=models.CASCADE,
        related_name="partners",
        help_text=_("The key reads and writes the vacancies of this employer, and of no other."),
    )
    name = models.CharField(
        _("name of the system"),
        max_length=100,
        help_text=_("As your colleagues know it: Recruitment system, or Jobs feed."),
    )
    publishes = models.BooleanField(
        _("what happens with an advert that it sends"),
        choices=[
            (True, _("It is published at once")),
            (False, _("It waits as a draft until one of you has read and published it")),
        ],
        help_text=_(
            "Closing is done at once either way. Where only editors publish, each advert goes to them."
        ),
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        on_delete=models.PROTECT,
        related_name="partner",
        editable=False,
    )
    token = models.OneToOneField(
        "wagtailcore.APIToken",
        verbose_name=_("key"),
        on_delete=models.PROTECT,
        related_name="partner",
        editable=False,
    )
    made_at = models.DateTimeField(_("made"), editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )

    class Meta:
        ordering = ["token__revoked_at", "-made_at"]
        verbose_name = _("key of a recruitment system")
        verbose_name_plural = _("keys of recruitment systems")
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    @property
    def is_revoked(self) -> bool:
        return self.token.revoked_at is not None


class SentAdvert(models.Model):
    """The vacancy behind an employer's own reference, with what the partner sent last.

    What stands differently on the site since then was written by hand, and is not overwritten unsaid.
    """

    employer = models.ForeignKey(
        "portal.Organisation", verbose_name=_("employer"), on_delete=models.CASCADE, related_name="+"
    )
    reference = models.CharField(_("reference"), max_length=60)
    vacancy = models.OneToOneField(
        "careers.Vacancy", verbose_name=_("vacancy"), on_delete=models.CASCADE, related_name="sent"
    )
    sent: models.JSONField[Any, Any] = models.JSONField(_("as it was sent"), default=dict)
    revision = models.PositiveBigIntegerField(
        _("version that came of it"), null=True, help_text=_("A later one was written by hand.")
    )
    sent_at = models.DateTimeField(_("sent"))

    class Meta:
        verbose_name = _("advert that a partner sent")
        verbose_name_plural = _("adverts that partners sent")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["employer", "reference"],
                name="careers_sentadvert_once",
                violation_error_message=_("This employer already has an advert of this reference."),
            )
        ]

    def __str__(self) -> str:
        return self.reference
