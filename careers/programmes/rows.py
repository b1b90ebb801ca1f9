"""The rows of a programme: when it takes people, and how it runs."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from portal import clock
from portal.pages.richtext import PROSE

from .models import ProgrammePage
from .panels import INTAKE_PANELS, STEP_PANELS
from .status import ENDED, Applications, intake_status


class Intake(Orderable):
    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="intakes")
    name = models.CharField(_("intake"), max_length=120, help_text=_("Such as: Spring 2027."))
    opens_on = models.DateField(_("applications open"), null=True, blank=True)
    closes_at = models.DateTimeField(_("applications close"), null=True, blank=True)
    starts_on = models.DateField(_("starts"), null=True, blank=True)
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    places = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)
    where_text = models.CharField(_("where"), max_length=150, blank=True)

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
            "ends_on": self.ends_on and self.ends_on.isoformat(),
            "places": self.places,
            "where": self.where_text,
            "id": self.pk,
        }

    @property
    def applications(self) -> Applications:
        return Applications(self.opens_on, self.closes_at)

    @property
    def standing(self) -> str:
        """How it stands now: within an ended programme no intake is open."""
        return ENDED if self.page.is_ended() else intake_status(clock.now(), self.applications)


class ProgrammeStep(Orderable):
    """A station of how it runs: a time, and what one does in it."""

    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="steps")
    when = models.CharField(_("when"), max_length=60, help_text=_("Such as: Months 2 to 5."))
    title = models.CharField(_("what"), max_length=150)
    text = RichTextField(_("in a few words"), blank=True, features=PROSE)

    panels = STEP_PANELS

    class Meta(Orderable.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")

    def __str__(self) -> str:
        return self.title
