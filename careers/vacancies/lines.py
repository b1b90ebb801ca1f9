"""A line that HR pastes, as the fields that it fills. What cannot be read fills nothing."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from careers.pay.amounts import Extra, Pay
from careers.pay.compute import FULL_TIME_HOURS, Time, full_time_of_actual
from careers.pay.parse import read_pay
from careers.pay.say import extra_names

from .choices import AllowanceKind, AllowancePer, ClosingKind
from .closing import parse_closing
from .models import Allowance
from .states import LONGEST_CONFIRMATION

LEAST_FULL_TIME = 35
"""Hours a week that are full time at one council or another."""
PERIODS = ("hour", "day", "week", "month", "year")
KINDS = {
    "market_supplement": AllowanceKind.MARKET_SUPPLEMENT,
    "retention": AllowanceKind.RETENTION,
    "welcome": AllowanceKind.WELCOME,
    "car_allowance": AllowanceKind.CAR,
    "relocation": AllowanceKind.RELOCATION,
    "london_weighting": AllowanceKind.WEIGHTING,
    "fringe_weighting": AllowanceKind.WEIGHTING,
}
TIMES = {
    "weekly_hours": "contracted_hours",
    "full_time_hours": "full_time_hours",
    "weeks_a_year": "weeks_a_year",
}


def pay_from_line(line: str) -> dict[str, Any]:
    """“£31,586 to £33,945, pro rata for 18.5 hours” → pay_min, pay_max, pay_period, weekly_hours."""
    pay = read_pay(line)
    low, high = full_time_ends(pay)
    if pay.unit is None or (low is None and high is None):
        return {}
    found = {"pay_min": low, "pay_max": high, "pay_period": pay.unit, "grade": pay.grade}
    found |= {name: getattr(pay, part) for name, part in TIMES.items()}
    if is_whole_week(pay):
        found["full_time_hours"] = pay.contracted_hours
    return {name: _exact(value) for name, value in found.items() if value is not None}


def is_whole_week(pay: Pay) -> bool:
    """“£39,186 for 36 hours a week” is full-time pay where full time is 36 hours: nothing is pro rata there."""
    hours = pay.contracted_hours
    return (
        hours is not None and hours >= LEAST_FULL_TIME and pay.full_time_hours is None and pay.actual is None
    )


def full_time_ends(pay: Pay) -> tuple[Decimal | None, Decimal | None]:
    """What the line says of full-time pay. Actual pay alone leads there only with the hours it is paid for;
    a carer's allowance is no pay at all."""
    if "not_salary" in pay.flags or pay.unit not in PERIODS:
        return None, None
    if "actual_only" not in pay.flags:
        return pay.min, pay.max
    if pay.contracted_hours is None or pay.unit != "year":
        return None, None
    time = Time(pay.contracted_hours, pay.full_time_hours or FULL_TIME_HOURS, pay.weeks_a_year)
    low, high = (None if end is None else full_time_of_actual(end, time) for end in (pay.min, pay.max))
    return low, high


def allowances_from_line(line: str) -> list[Allowance]:
    """Payments on top, unsaved, as the line says them; what it does not say of them stays open."""
    return [allowance_of(extra) for extra in read_pay(line).extras]


def allowance_of(extra: Extra) -> Allowance:
    kind = KINDS.get(extra.type, AllowanceKind.OTHER)
    often = AllowancePer.NOT_SAID if extra.stated_per and extra.amount is not None else AllowancePer.ONCE
    return Allowance(
        kind=kind,
        name=extra_names().get(extra.type, "") if kind == AllowanceKind.OTHER else "",
        percent=extra.percent,
        included=extra.included,
        amount_min=None if extra.up_to else extra.amount if extra.low is None else extra.low,
        amount_max=extra.amount if extra.up_to or extra.low is not None else None,
        per=extra.per or often,
    )


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
