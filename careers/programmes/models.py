"""A dated offer that delivers a route, or develops people who are already in post."""

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from content.blocks.pages import BodyPage
from portal.organisations.models import Organisation

from .applying import Applying
from .findable import ProgrammeFindable
from .links import links_of
from .offer import Offer
from .panels import PROGRAMME_PANELS
from .structured import course_script

LOCAL_KINDS = {
    Organisation.Kind.EMPLOYER,
    Organisation.Kind.TRUST,
    Organisation.Kind.PARTNER,
    Organisation.Kind.REGIONAL_BODY,
}


class ProgrammePage(ProgrammeFindable, Offer, Applying, BodyPage):
    rows_read_once = ("intakes", "steps")
    read_with = (*BodyPage.read_with, "organisation", "route_in", "replaced_by", "stage", "area_of_practice")

    class Audience(models.TextChoices):
        STARTING_OUT = "starting_out", _("People starting out")
        IN_POST = "in_post", _("People already in post")

    organisation = models.ForeignKey(
        "portal.Organisation",
        verbose_name=_("whose programme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_(
            "Abbreviations and earlier names, one a line: PSDP. Search and old stories know it by them."
        ),
    )
    provider_name = models.CharField(_("provider"), max_length=200, blank=True)
    route_in = models.ForeignKey(
        "careers.RoutePage",
        verbose_name=_("route it delivers"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="programmes",
    )
    audience = models.CharField(
        _("for"), max_length=14, choices=Audience.choices, default=Audience.STARTING_OUT
    )
    starts_on = models.DateField(_("offered since"), null=True, blank=True)
    ends_on = models.DateField(
        _("offered until"),
        null=True,
        blank=True,
        help_text=_("The last day of the offer itself, not of an intake. After it the page says “ended”."),
    )
    ended_text = models.CharField(
        _("how it ended, in words"),
        max_length=120,
        blank=True,
        help_text=_(
            "When the day is not known exactly: “ended in July 2024”. Empty: “ended on” and the day."
        ),
    )
    replaced_by = models.ForeignKey(
        "self",
        verbose_name=_("what came after it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaces",
    )

    next_programmes = ParentalManyToManyField(
        "self", verbose_name=_("programmes that come next"), blank=True, symmetrical=False, related_name="+"
    )
    next_roles = ParentalManyToManyField(
        "careers.RolePage", verbose_name=_("jobs that come next"), blank=True, related_name="+"
    )

    template = "careers/programmes/programme.html"

    content_panels = [*BodyPage.content_panels[:-1], *PROGRAMME_PANELS]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="careers_programme_ends_after_it_starts",
                violation_error_message=_("The offer ends before it begins."),
            ),
            models.CheckConstraint(
                condition=Q(replaced_by=None) | ~Q(replaced_by=F("page_ptr")),
                name="careers_programme_not_its_own_successor",
                violation_error_message=_("A programme cannot come after itself."),
            ),
        ]

    def states_national_facts(self) -> bool:
        """What a council, a trust or a partner of the region offers is its own to say."""
        return not (self.organisation and self.organisation.kind in LOCAL_KINDS)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        course = course_script(self, request.build_absolute_uri)
        return {**super().get_context(request, *args, **kwargs), **links_of(self), "course": course}

    def own_addresses(self) -> Sequence[URLPattern]:
        from .calendar import of_one  # It reads list pages, which are made after this one.

        return [path("calendar/", of_one)]
