"""What a job is, whatever an advert calls it."""

from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from content.blocks.pages import BodyPage
from portal.pages.richtext import PROSE

from .findable import RoleFindable
from .ladder import ladder_of
from .links import links_of
from .pay import pay_of_role


class RolePage(RoleFindable, BodyPage):
    read_with = (*BodyPage.read_with, "family")

    other_titles = models.TextField(
        _("other titles"),
        blank=True,
        help_text=_(
            "What else people and adverts call it, one a line: Early help practitioner. Search knows all."
        ),
    )
    family = models.ForeignKey(
        "portal.Choice",
        verbose_name=_("role family"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={"list": "role_family"},
    )
    needs_registration = models.BooleanField(
        _("needs registration"),
        default=False,
        help_text=_("Only somebody on the register may do this job or use its title."),
    )
    needs_by_law = RichTextField(
        _("what it needs by law"),
        blank=True,
        features=PROSE,
        help_text=_(
            "Registration, a qualification by a date, an enhanced DBS check. Leave out what is custom."
        ),
    )
    next_roles = ParentalManyToManyField(
        "self",
        verbose_name=_("where it leads"),
        blank=True,
        symmetrical=False,
        related_name="previous_roles",
        help_text=_("The roles people step up or across to. The way back is shown by itself."),
    )

    template = "careers/roles/role.html"

    content_panels = [
        *BodyPage.content_panels[:-1],
        FieldPanel("other_titles"),
        FieldPanel("family", widget=forms.Select),
        MultiFieldPanel([FieldPanel("needs_registration"), FieldPanel("needs_by_law")], _("By law")),
        FieldPanel("body"),
        FieldPanel("next_roles"),
    ]

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")

    def states_national_facts(self) -> bool:
        return True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            **links_of(self),
            "pay": pay_of_role(self.slug),
            "ladder": ladder_of(self),
        }
