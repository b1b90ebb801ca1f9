"""A dated offer that delivers a route, or develops people who are already in post."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from content.blocks.pages import BodyPage
from portal import clock
from portal.organisations.models import Organisation
from portal.pages.richtext import PROSE

from .findable import ProgrammeFindable
from .links import links_of
from .panels import INTAKE_PANELS, PROGRAMME_PANELS
from .status import ENDED, Applications, intake_status

LOCAL_KINDS = {
    Organisation.Kind.EMPLOYER,
    Organisation.Kind.TRUST,
    Organisation.Kind.PARTNER,
    Organisation.Kind.REGIONAL_BODY,
}


class ProgrammePage(ProgrammeFindable, BodyPage):
    rows_read_once = ("intakes",)
    read_with = (*BodyPage.read_with, "organisation", "route_in", "replaced_by")

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
    for_you_if = RichTextField(_("for you if"), blank=True, features=PROSE, help_text=_("A short list."))
    not_for_you_if = RichTextField(
        _("not for you if"), blank=True, features=PROSE, help_text=_("It saves people an application.")
    )
    level = models.CharField(_("level"), max_length=120, blank=True)
    length_text = models.CharField(_("length"), max_length=150, blank=True)
    hours_text = models.CharField(_("time a week"), max_length=200, blank=True)
    protected_time_text = models.CharField(
        _("protected time"), max_length=250, blank=True, help_text=_("How much, and who protects it.")
    )
    cost_text = models.TextField(_("cost"), blank=True)
    funding_text = models.TextField(_("who pays"), blank=True)
    award = models.CharField(_("award"), max_length=200, blank=True)
    apply_url = models.URLField(_("where to apply"), max_length=500, blank=True)
    where_text = models.CharField(_("where"), max_length=250, blank=True)
    online = models.BooleanField(_("online"), default=False)
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
        return {**super().get_context(request, *args, **kwargs), **links_of(self)}


class Intake(Orderable):
    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="intakes")
    name = models.CharField(_("intake"), max_length=120, help_text=_("Such as: Spring 2027."))
    opens_on = models.DateField(_("applications open"), null=True, blank=True)
    closes_at = models.DateTimeField(_("applications close"), null=True, blank=True)
    starts_on = models.DateField(_("starts"), null=True, blank=True)
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    places = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)

    panels = INTAKE_PANELS

    class Meta(Orderable.Meta):
        verbose_name = _("intake")
        verbose_name_plural = _("intakes")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="careers_intake_ends_after_it_starts",
                violation_error_message=_("This intake ends before it starts."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def as_plain(self) -> dict[str, Any]:
        """Its dates as the index keeps them: instants, never a status."""
        return {
            "name": self.name,
            "opens_on": self.opens_on and self.opens_on.isoformat(),
            "closes_at": self.closes_at and self.closes_at.isoformat(),
            "starts_on": self.starts_on and self.starts_on.isoformat(),
            "places": self.places,
        }

    @property
    def applications(self) -> Applications:
        return Applications(self.opens_on, self.closes_at)

    @property
    def standing(self) -> str:
        """How it stands now: within an ended programme no intake is open."""
        return ENDED if self.page.is_ended() else intake_status(clock.now(), self.applications)
