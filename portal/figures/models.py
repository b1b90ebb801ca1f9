"""One number with its source: put into texts by a button, so that one edit changes every page."""

from datetime import date, datetime
from typing import Any, Self

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Revision,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
    WorkflowState,
)
from wagtail.search import index

from portal import clock
from portal.review.rules import check_second_pair

from .dating import date_of_source


class FigureQuerySet(models.QuerySet["Figure"]):
    def live(self) -> Self:
        return self.filter(live=True)

    def unconfirmed(self) -> Self:
        """Nobody here has compared it with its source yet."""
        return self.filter(confirmed_on=None)

    def due(self, today: date) -> Self:
        """Confirmed once, and past its review date."""
        return self.filter(confirmed_on__isnull=False, review_on__lte=today)


class Figure(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    models.Model,
):
    class Volatility(models.TextChoices):
        STABLE = "stable", _("Hardly ever changes")
        YEARLY = "yearly", _("Changes every year")
        POLICY = "policy", _("Changes when policy does")
        LIVE = "live", _("Changes all the time")

    slug = models.SlugField(_("code"), max_length=80, help_text=_("Its fixed name, such as step-up-bursary."))
    label = models.CharField(
        _("what it is"), max_length=200, help_text=_("As it reads under the number: Step Up bursary, 2026.")
    )
    value = models.CharField(_("value"), max_length=80, help_text=_("As shown in a sentence: £21,995."))
    unit = models.CharField(_("unit"), max_length=60, blank=True, help_text=_("Such as: a year."))
    source_title = models.CharField(_("source"), max_length=250)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    source_date = models.CharField(
        _("date of the source"), max_length=80, blank=True, help_text=_("As the source gives it: March 2026.")
    )
    stated_on = models.DateField(
        _("true on"), null=True, blank=True, help_text=_("The day for which the source states it, if known.")
    )
    confirmed_on = models.DateField(
        _("confirmed on"),
        null=True,
        blank=True,
        help_text=_("When someone here last compared it with the source. Empty: not yet confirmed."),
    )
    review_on = models.DateField(_("review on"), null=True, blank=True)
    volatility = models.CharField(
        _("how often it changes"), max_length=10, choices=Volatility.choices, default=Volatility.YEARLY
    )

    _revisions = GenericRelation(
        Revision,
        content_type_field="content_type",
        object_id_field="object_id",
        related_query_name="figure",
        for_concrete_model=False,
    )
    workflow_states = GenericRelation(
        WorkflowState,
        content_type_field="content_type",
        object_id_field="object_id",
        related_query_name="figure",
        for_concrete_model=False,
    )

    objects = FigureQuerySet.as_manager()

    search_fields = [
        index.SearchField("label"),
        index.SearchField("value"),
        index.AutocompleteField("label"),
        index.FilterField("volatility"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["label"]
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"],
                name="portal_figure_slug_unique",
                violation_error_message=_("There is already a figure with this code."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.value} ({self.label})"

    @property
    def revisions(self) -> models.QuerySet[Revision]:
        return self._revisions

    def copy_for_translation(self, locale: object, exclude_fields: list[str] | None = None) -> "Figure":
        """Overrides TranslatableMixin because it takes the latest draft and would keep it live."""
        translated = super().copy_for_translation(locale, exclude_fields=exclude_fields)
        translated.live = False
        return translated

    def needs_second_pair(self) -> str:
        return gettext("One edit changes this figure on every page.")

    def publish(self, revision: Revision, user: Any = None, **options: Any) -> Any:
        """Overrides DraftStateMixin because no way of publishing passes by the second pair of eyes."""
        check_second_pair(self, revision, user)
        return super().publish(revision, user=user, **options)

    def is_overdue(self, at: datetime | None = None) -> bool:
        return bool(self.review_on and self.review_on <= timezone.localdate(at or clock.now()))

    @property
    def reading(self) -> str:
        """As it reads inside a sentence."""
        return f"{self.value} {self.unit}".strip()

    @property
    def source_line(self) -> str:
        """Who says so and when, and whether anybody here has looked since."""
        said = ", ".join(part for part in (self.source_title, date_of_source(self.source_date)) if part)
        return (
            said
            if self.confirmed_on
            else gettext("%(source)s (our team has not checked this yet)") % {"source": said}
        )
