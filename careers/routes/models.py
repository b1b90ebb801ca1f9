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

from . import rules
from .findable import RouteFindable
from .links import links_of
from .money import Money
from .panels import MONEY_PANELS, ROUTE_PANELS, STEP_PANELS


class RoutePage(RouteFindable, BodyPage):
    rows_read_once = ("steps", "money")
    read_with = (*BodyPage.read_with, "cost_figure", "income_figure")

    Income, Qualification, Employed = rules.Income, rules.Qualification, rules.Employed

    for_whom = models.TextField(_("who it is for"), blank=True, help_text=_("One or two sentences."))
    time_text = models.CharField(_("how long it takes"), max_length=250, blank=True)
    duration_months_min = models.PositiveSmallIntegerField(_("months, at least"), null=True, blank=True)
    duration_months_max = models.PositiveSmallIntegerField(_("months, at most"), null=True, blank=True)
    cost_text = models.TextField(
        _("what it costs"),
        blank=True,
        help_text=_("In sentences that name the route: they are quoted alone."),
    )
    cost_kind = models.CharField(_("kind of cost"), max_length=12, choices=rules.Cost.choices, blank=True)
    cost_figure = models.ForeignKey(
        "portal.Figure",
        verbose_name=_("what it costs, as a figure"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    income_kind = models.CharField(_("what one lives on"), max_length=10, choices=Income.choices, blank=True)
    income_figure = models.ForeignKey(
        "portal.Figure",
        verbose_name=_("what one lives on, as a figure"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    income_text = RichTextField(_("what one lives on, in words"), blank=True, features=PROSE)
    minimum_qualification = models.CharField(
        _("least qualification"), max_length=20, choices=Qualification.choices, blank=True
    )
    degree_class = models.CharField(
        _("class of the degree"), max_length=12, choices=rules.DegreeClass.choices, blank=True
    )
    degree_subject = models.CharField(
        _("subject of the degree"), max_length=15, choices=rules.DegreeSubject.choices, blank=True
    )
    gcse_rule = models.CharField(
        _("GCSE subjects"), max_length=13, choices=rules.GcseRule.choices, blank=True
    )
    gcses_text = models.CharField(_("GCSEs"), max_length=250, blank=True)
    experience_months = models.PositiveSmallIntegerField(
        _("months of experience, at least"),
        null=True,
        blank=True,
        help_text=_("Full time or the same amount part time. Empty: no number is set."),
    )
    experience_text = models.TextField(_("experience asked for"), blank=True)
    must_be_employed = models.CharField(
        _("must be employed already"), max_length=6, choices=Employed.choices, blank=True
    )
    can_keep_earning = models.BooleanField(_("one can keep earning"), null=True, blank=True)
    trained_in = models.CharField(
        _("where one trained as a social worker"),
        max_length=8,
        choices=rules.TrainedIn.choices,
        blank=True,
    )
    registration = models.CharField(
        _("being on the register"), max_length=11, choices=rules.Registration.choices, blank=True
    )
    registration_text = models.TextField(_("registration"), blank=True)
    least_age = models.PositiveSmallIntegerField(
        _("least age"), null=True, blank=True, help_text=_("Empty: the rules state none.")
    )
    right_to_work_text = models.CharField(
        _("right to work"), max_length=250, blank=True, help_text=_("What it asks for, as its source has it.")
    )
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
        from .openings import coming  # The index's programmes are read with models that are made after this.

        links = links_of(self)
        intakes = coming(links["programmes"].results if links["programmes"] else ())
        return {**super().get_context(request, *args, **kwargs), **links, "intakes": intakes}


class RouteStep(Orderable):
    page = ParentalKey(RoutePage, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("step"), max_length=150)
    text = RichTextField(_("what to do"), blank=True, features=PROSE)

    panels = STEP_PANELS

    class Meta(Orderable.Meta):
        verbose_name = _("step")


class RouteMoney(Orderable):
    """What one lives on from one month to another; without a figure the amount is not known."""

    page = ParentalKey(RoutePage, on_delete=models.CASCADE, related_name="money")
    from_month = models.PositiveSmallIntegerField(
        _("from month"), help_text=_("The first month of the route is 1.")
    )
    to_month = models.PositiveSmallIntegerField(_("to month"))
    kind = models.CharField(_("what one lives on"), max_length=10, choices=Money.choices)
    figure = models.ForeignKey(
        "portal.Figure",
        verbose_name=_("amount"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Empty: the page says that the amount is not known."),
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    panels = MONEY_PANELS

    class Meta(Orderable.Meta):
        verbose_name = _("time of the money")
        constraints = [
            models.CheckConstraint(
                condition=Q(from_month__gte=1) & Q(to_month__gte=F("from_month")),
                name="careers_route_money_ends_after_it_starts",
                violation_error_message=_("The last month is before the first."),
            )
        ]
