"""What there is to tell of programmes: an intake opens, it closes in a week, the offer has ended."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from django.utils import timezone

from careers.programmes.models import ProgrammePage
from careers.programmes.rows import Intake
from careers.programmes.status import OPEN, intake_status
from portal.search.sources import key_of

from .models import About, Arrival

BEFORE_CLOSING = timedelta(days=7)


def openings(readable: Collection[str], now: datetime) -> list[tuple[str, About, str]]:
    """Only what has not been noted; a date that is put off is told again when it comes."""
    found = [*_of_intakes(readable, now), *_ended(now)]
    known = set(
        Arrival.objects.filter(about__in=(About.OPENS, About.CLOSES, About.ENDED)).values_list(
            "key", "about", "mark"
        )
    )
    return [one for one in found if (one[0], str(one[1]), one[2]) not in known]


def _of_intakes(readable: Collection[str], now: datetime) -> Iterator[tuple[str, About, str]]:
    for intake in Intake.objects.filter(page__live=True).select_related("page"):
        key = key_of(intake.page)
        # What has ended is not among those that one can act on.
        if key not in readable or intake_status(now, intake.applications) != OPEN:
            continue
        yield key, About.OPENS, opening_mark(intake)
        if intake.closes_at and now >= intake.closes_at - BEFORE_CLOSING:
            yield key, About.CLOSES, closing_mark(intake)


def opening_mark(intake: Intake) -> str:
    """By its date: publishing a page again may give its rows new numbers."""
    return intake.opens_on.isoformat() if intake.opens_on else intake.name[:60]


def closing_mark(intake: Intake) -> str:
    return f"{intake.closes_at:%Y-%m-%dT%H:%M}" if intake.closes_at else ""


def _ended(now: datetime) -> Iterator[tuple[str, About, str]]:
    for page in ProgrammePage.objects.live().filter(ends_on__lt=timezone.localdate(now)):
        yield key_of(page), About.ENDED, f"{page.ends_on}"
