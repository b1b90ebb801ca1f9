"""How one applies for a programme, whom one may ask, and whether it takes expressions of interest."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kept(models.IntegerChoices):
    """Months for which an expression of interest is kept: said to whoever sends one."""

    THREE = 3, _("3 months")
    SIX = 6, _("6 months")
    TWELVE = 12, _("12 months")


class Applying(models.Model):
    apply_url = models.URLField(_("where to apply"), max_length=500, blank=True)
    apply_site = models.CharField(
        _("whose site that is"), max_length=120, blank=True, help_text=_("Empty: the provider’s.")
    )
    apply_note = models.CharField(
        _("how to apply"),
        max_length=300,
        blank=True,
        help_text=_("What is asked for, how long it takes, who decides and when."),
    )
    contact_name = models.CharField(
        _("who to ask"),
        max_length=150,
        blank=True,
        help_text=_("A team or a role lasts longer than a name. Shown on the page alone, until it ends."),
    )
    contact_purpose = models.CharField(
        _("about what"), max_length=200, blank=True, help_text=_("Such as: cover, part-time places, access.")
    )
    contact_email = models.EmailField(_("their e-mail"), blank=True)
    contact_phone = models.CharField(_("their phone"), max_length=40, blank=True)
    takes_interest = models.BooleanField(
        _("people may say that they are interested"),
        default=False,
        help_text=_("A form asks for name, e-mail and the two questions. You read the list on this screen."),
    )
    interest_question_1 = models.CharField(_("first question"), max_length=150, blank=True)
    interest_question_2 = models.CharField(_("second question"), max_length=150, blank=True)
    interest_kept_months = models.PositiveSmallIntegerField(
        _("kept for"), choices=Kept.choices, default=Kept.SIX
    )

    class Meta:
        abstract = True

    @property
    def has_contact(self) -> bool:
        return bool(self.contact_email or self.contact_phone)

    @property
    def interest_questions(self) -> list[str]:
        return [one for one in (self.interest_question_1, self.interest_question_2) if one]
