"""A vacancy's pay in figures that compare: a full-time year, and what this post really pays in a year."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from careers.pay.compute import Time, actual_yearly, full_time_yearly

from .choices import PayPeriod

if TYPE_CHECKING:
    from .models.vacancy import Vacancy

Range = tuple[Decimal | None, Decimal | None]
NONE: Range = (None, None)


@dataclass(frozen=True, slots=True)
class PayOf:
    """Yearly ranges; an end that the advert leaves open stays None."""

    full_time: Range
    actual: Range

    @property
    def differs(self) -> bool:
        return self.actual != NONE and self.actual != self.full_time


def pay_of(vacancy: "Vacancy") -> PayOf:
    time = Time(vacancy.weekly_hours, vacancy.full_time_hours, vacancy.weeks_a_year)
    period = vacancy.pay_period
    ends = (vacancy.pay_min, vacancy.pay_max)
    full = tuple(None if end is None else full_time_yearly(end, period, time) for end in ends)
    if _hours_are_open(vacancy):
        return PayOf(full, NONE)  # type: ignore[arg-type]
    actual = tuple(None if end is None else actual_yearly(end, period, time) for end in ends)
    return PayOf(full, actual)  # type: ignore[arg-type]


def _hours_are_open(vacancy: "Vacancy") -> bool:
    """Paid by the hour or day with no hours agreed: nobody can say what a year brings."""
    return vacancy.weekly_hours is None and vacancy.pay_period in (PayPeriod.HOUR, PayPeriod.DAY)
