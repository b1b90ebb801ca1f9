"""An intake as a row of a calendar."""

from typing import TYPE_CHECKING

from django.utils import timezone

from portal.charts.months import Opening

from .coming import Coming

if TYPE_CHECKING:
    from .rows import Intake


def opening_of(intake: "Intake", label: str, url: str = "") -> Opening:
    closes = timezone.localdate(intake.closes_at) if intake.closes_at else None
    return Opening(label, intake.opens_on, closes, intake.starts_on, url)


def opening_of_coming(intake: Coming) -> Opening:
    closes = timezone.localdate(intake.closes_at) if intake.closes_at else None
    label = f"{intake.title}: {intake.name}"
    return Opening(label, intake.opens_on, closes, intake.starts_on, intake.url)
