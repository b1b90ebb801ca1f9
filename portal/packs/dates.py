"""Dates in a pack: a fixed day, or days from the day of loading (``+12``, ``-3 17:00``).

``+12tue`` is the first Tuesday from the twelfth day on: for what a text calls by its day of the week.
"""

import re
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from portal import clock

END_OF_DAY = time(23, 59, 59)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
OFFSET = re.compile(rf"(?P<days>[+-]\d{{1,4}})(?P<weekday>{'|'.join(WEEKDAYS)})?")
MOVING = re.compile(rf"{OFFSET.pattern}( \d\d:\d\d)?")


def moves(text: str) -> bool:
    """Whether it is a date that counts from the day of loading."""
    return bool(MOVING.fullmatch(text))


def as_date(value: str | date, today: date | None = None) -> date:
    if isinstance(value, date):
        return value
    written = value.split(" ", 1)[0]
    offset = OFFSET.fullmatch(written)
    if offset is None:
        return date.fromisoformat(written)
    day = (today or clock.today()) + timedelta(days=int(offset["days"]))
    if offset["weekday"]:
        day += timedelta(days=(WEEKDAYS.index(offset["weekday"]) - day.weekday()) % 7)
    return day


def as_datetime(value: str | date, *, at_start: bool, today: date | None = None) -> datetime:
    """An instant in London. A day without a time begins at midnight or ends at the last second."""
    if isinstance(value, datetime):
        return value if timezone.is_aware(value) else timezone.make_aware(value)
    day = as_date(value, today)
    written = value.split(" ", 1)[1:] if isinstance(value, str) else []
    clock_time = time.fromisoformat(written[0]) if written else time() if at_start else END_OF_DAY
    return timezone.make_aware(datetime.combine(day, clock_time))
