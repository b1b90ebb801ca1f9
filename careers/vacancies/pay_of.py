"""A vacancy's pay in figures that compare: a full-time year, and what this post really pays in a year."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from careers.pay.compute import Time, actual_yearly, full_time_yearly, hourly

from .choices import Contract, PayPeriod

if TYPE_CHECKING:
    from .models.pay import Stated
    from .models.vacancy import Vacancy

Range = tuple[Decimal | None, Decimal | None]
NONE: Range = (None, None)


@dataclass(frozen=True, slots=True)
class PayOf:
    """Yearly ranges, and the hour's; an end that the advert leaves open stays None."""

    full_time: Range
    actual: Range
    hourly: Range = NONE

    @property
    def differs(self) -> bool:
        return self.actual != NONE and self.actual != self.full_time


def pay_of(vacancy: "Vacancy", day: date | None = None) -> PayOf:
    """As it is on a day (today)."""
    time = Time(vacancy.weekly_hours, vacancy.full_time_hours, vacancy.weeks_a_year)
    return _worked_out(vacancy.stated_on(day), time, vacancy.contract)


@lru_cache(maxsize=256)
def _worked_out(stated: "Stated", time: Time, contract: str) -> PayOf:
    """Exact fractions are slow, and everything that is told of a post asks for the same."""
    if not stated.is_given:
        return PayOf(NONE, NONE)

    def both(compute: Callable[[Decimal, str, Time], Decimal]) -> Range:
        low, high = (None if end is None else compute(end, stated.period, time) for end in ends)
        return low, high

    ends = (stated.low, stated.high)
    an_hour = NONE if stated.period == PayPeriod.DAY else both(hourly)
    if not _hours_are_open(time, stated.period):
        return PayOf(both(full_time_yearly), both(actual_yearly), an_hour)
    by_the_day = stated.period == PayPeriod.DAY or contract == Contract.CASUAL
    return PayOf(NONE if by_the_day else both(full_time_yearly), NONE, an_hour)


def _hours_are_open(time: Time, period: str) -> bool:
    """Paid by the hour or day with no hours agreed: nobody can say what a year brings.

    Nor would a full-time year compare: a panel that sits one day a month is no salary of 260 days.
    """
    return time.contracted is None and period in (PayPeriod.HOUR, PayPeriod.DAY)
