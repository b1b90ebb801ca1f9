"""A line that HR pastes, as the fields that it fills. What cannot be read fills nothing."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from careers.pay.parse import read_pay

from .choices import ClosingKind
from .closing import parse_closing
from .states import LONGEST_CONFIRMATION

MAY_BE = {"pay_min": "min", "pay_max": "max", "pay_period": "unit", "grade": "grade"}
TIMES = {
    "weekly_hours": "contracted_hours",
    "full_time_hours": "full_time_hours",
    "weeks_a_year": "weeks_a_year",
}


def pay_from_line(line: str) -> dict[str, Any]:
    """“£31,586 to £33,945, pro rata for 18.5 hours” → pay_min, pay_max, pay_period, weekly_hours."""
    pay = read_pay(line)
    if pay.unit is None or (pay.min is None and pay.max is None):
        return {}
    found = {name: getattr(pay, part) for name, part in (MAY_BE | TIMES).items()}
    return {name: _exact(value) for name, value in found.items() if value is not None}


def closing_from_line(line: str, at: datetime) -> dict[str, Any]:
    """“Sunday 29 November, midnight” → closing_kind and closes_at; “until filled” → a confirmation of four weeks."""
    closes_at, flags = parse_closing(line, at)
    early = {"may_close_early": True} if "may_close_early" in flags else {}
    if closes_at is not None:
        to_the_minute = closes_at.replace(second=0, microsecond=0)
        return {"closing_kind": ClosingKind.DATE.value, "closes_at": to_the_minute, **early}
    if "open_ended" in flags:
        last = timezone.localdate(at + LONGEST_CONFIRMATION - timedelta(days=1))
        return {"closing_kind": ClosingKind.UNTIL_FILLED.value, "confirm_by": last}
    return {}


def _exact(value: Any) -> Any:
    return value.quantize(Decimal("0.01")) if isinstance(value, Decimal) else value
