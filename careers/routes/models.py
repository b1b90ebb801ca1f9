"""A lasting way in: its rules, time, cost and what one lives on, as fields."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from careers.roles.models import RolePage
from content.blocks.pages import BodyPage
from portal.pages.richtext import PROSE

from .findable import RouteFindable
from .links import links_of
from .panels import ROUTE_PANELS, STEP_PANELS


class RoutePage(RouteFindable, BodyPage):
    rows_read_once = ("steps",)

    class Income(models.TextChoices):
        WAGE = "wage", _("A wage")
        BURSARY = "bursary", _("A bursary")
        LOAN = "loan", _("A student loan")
        NOTHING = "nothing", _("Nothing")
        MIXED = "mixed", _("A mixture")

    class Qualification(models.TextChoices):
        NONE = "none", _("None")
        GCSE = "gcse", _("GCSEs")
        LEVEL_2 = "level_2", _("Level 2")
        LEVEL_3 = "level_3", _("Level 3, such as A levels")
        DEGREE_ANY = "degree_any", _("A degree in any subject")
        DEGREE_SOCIAL_WORK = "degree_social_work", _("A social work degree")
        MASTERS = "masters", _("A master's degree")

    class Employed(models.TextChoices):
        YES = "yes", _("Yes, by an employer who takes part")
        NO = "no", _("No")
        EITHER = "either", _("Either way")

    for_whom = models.TextField(_("who it is for"), blank=True, help_text=_("One or two sentences."))
    time_text = models.CharField(_("how long it takes"), max_length=250, blank=True)
    duration_months_min = models.PositiveSmallIntegerField(_("months, at least"), null=True, blank=True)
    duration_months_max = models.PositiveSmallIntegerField(_("months, at most"), null=True, blank=True)
    cost_text = models.TextField(
        _("what it costs"),
        blank=True,
        help_text=_("In sentences that name the route: they are quoted alone."),
    )
    income_kind = models.CharField(_("what one lives on"), max_length=10, choices=Income.choices, blank=True)
    income_text = RichTextField(_("what one lives on, in words"), blank=True, features=PROSE)
    minimum_qualification = models.CharField(
        _("least qualification"), max_length=20, choices=Qualification.choices, blank=True
    )
    gcses_text = models.CharField(_("GCSEs"), max_length=250, blank=True)
    experience_text = models.TextField(_("experience asked for"), blank=True)
    must_be_employed = models.CharField(
        _("must be employed already"), max_length=6, choices=Employed.choices, blank=True
    )
    can_keep_earning = models.BooleanField(_("one can keep earning"), null=True, blank=True)
    registration_text = models.TextField(_("registration"), blank=True)
    nation = models.CharField(_("nation"), max_length=60, default="England", blank=True)
    qualification_awarded = models.CharField(_("what it awards"), max_length=250, blank=True)
    leads_to = ParentalManyToManyField(
        RolePage, verbose_name=_("roles it leads to"), blank=True, related_name="routes_in"
    )
    status_note = models.CharField(
        _("how it stands"),
        max_length=250,
        blank=True,
        help_text=_("When it is not simply open: “No cohort is recruiting at present”."),
    )

    template = "careers/routes/route.html"

    content_panels = [*BodyPage.content_panels[:-1], *ROUTE_PANELS]

    class Meta:
        verbose_name = _("route in")
        verbose_name_plural = _("routes in")
        constraints = [
            models.CheckConstraint(
                condition=Q(duration_months_min=None)
                | Q(duration_months_max=None)
                | Q(duration_months_max__gte=F("duration_months_min")),
                name="careers_route_longest_not_under_shortest",
                violation_error_message=_("The longest time is shorter than the shortest."),
            )
        ]

    def states_national_facts(self) -> bool:
        return True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **links_of(self)}


class RouteStep(Orderable):
    page = ParentalKey(RoutePage, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("step"), max_length=150)
    text = RichTextField(_("what to do"), blank=True, features=PROSE)

    panels = STEP_PANELS

    class Meta(Orderable.Meta):
        verbose_name = _("step")
