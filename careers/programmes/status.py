"""How a programme stands, by the clock alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from portal.search.types import Span

OPEN, OPENING_SOON, BETWEEN, ENDED = "open", "opening_soon", "between", "ended"


@dataclass(frozen=True, slots=True)
class Applications:
    """When one intake takes applications; an unknown end is None."""

    opens_on: date | None
    closes_at: datetime | None


def start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def day_after(day: date) -> datetime:
    """The instant from which ``day`` is over in London."""
    return start_of(day + timedelta(days=1))


def status_of(at: datetime, ends_on: date | None, intakes: Iterable[Applications]) -> str:
    """``between``: offered, and no dates to apply are announced now. Ended counts above every date."""
    if ends_on and at >= day_after(ends_on):
        return ENDED
    standing = {intake_status(at, intake) for intake in intakes}
    return next((status for status in (OPEN, OPENING_SOON) if status in standing), BETWEEN)


def intake_status(at: datetime, intake: Applications) -> str:
    """Open needs a date on one side at least: an intake with none has only been named."""
    if intake.opens_on and at < start_of(intake.opens_on):
        return OPENING_SOON
    if intake.closes_at and at >= intake.closes_at:
        return "closed"
    return OPEN if intake.opens_on or intake.closes_at else BETWEEN


def status_spans(ends_on: date | None, intakes: Iterable[Applications]) -> tuple[Span, ...]:
    """The status from every instant at which it may change until the next."""
    intakes = list(intakes)
    turns = {start_of(i.opens_on) for i in intakes if i.opens_on}
    turns |= {i.closes_at for i in intakes if i.closes_at}
    turns |= {day_after(ends_on)} if ends_on else set()
    starts = [None, *sorted(turns)]
    ends = [*sorted(turns), None]
    first = min(turns, default=timezone.now()) - timedelta(days=1)
    return tuple(
        Span(status_of(start or first, ends_on, intakes), start, end)
        for start, end in zip(starts, ends, strict=True)
    )
