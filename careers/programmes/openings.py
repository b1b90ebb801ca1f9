"""An intake as a row of a calendar."""

from typing import TYPE_CHECKING

from django.utils import timezone

from portal.charts.months import Opening

if TYPE_CHECKING:
    from .models import Intake


def opening_of(intake: "Intake", label: str, url: str = "") -> Opening:
    closes = timezone.localdate(intake.closes_at) if intake.closes_at else None
    return Opening(label, intake.opens_on, closes, intake.starts_on, url)
