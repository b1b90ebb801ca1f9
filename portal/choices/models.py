"""Controlled lists that editors own: a code that never changes, a label that may."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin


class ChoiceQuerySet(models.QuerySet["Choice"]):
    def of(self, list_name: str) -> Self:
        return self.filter(list=list_name)

    def offered(self) -> Self:
        """Those that may still be chosen; retired ones stay on what already carries them."""
        return self.filter(retired=False)


class Choice(TranslatableMixin, models.Model):
    class List(models.TextChoices):
        ROLE_FAMILY = "role_family", _("Role family")
        AREA_OF_PRACTICE = "area_of_practice", _("Area of practice")
        STAGE = "stage", _("Career stage")
        FEATURE = "feature", _("Employer feature")
        SCHEME = "scheme", _("Scheme")
        PATTERN = "pattern", _("Working pattern")

    list = models.CharField(_("list"), max_length=40, choices=List.choices)
    code = models.SlugField(
        _("code"), max_length=60, help_text=_("Used in addresses and the API. It never changes.")
    )
    label = models.CharField(_("label"), max_length=120)
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("What else people call it, one a line. Search knows them all."),
    )
    explanation = models.CharField(_("explanation"), max_length=250, blank=True)
    sort_order = models.PositiveIntegerField(_("order"), default=0)
    retired = models.BooleanField(
        _("retired"), default=False, help_text=_("No longer offered; old entries keep it.")
    )

    objects = ChoiceQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        ordering = ["list", "sort_order", "label"]
        verbose_name = _("choice")
        verbose_name_plural = _("choices")
        constraints = [
            models.UniqueConstraint(
                fields=["list", "code", "locale"],
                name="portal_choice_code_unique",
                violation_error_message=_("This list already has an entry with this code."),
            )
        ]

    def __str__(self) -> str:
        return self.label
