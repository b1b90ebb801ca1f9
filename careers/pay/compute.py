"""Pay in other terms: a full-time year, what the post really pays in a year, an hour.

Exact fractions inside, rounded once, at the end, to the penny. Local government divides a year's pay by 52.143 weeks
and 37 hours (NJC).
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

WEEKS_A_YEAR = Decimal("52.143")
FULL_TIME_HOURS = Decimal(37)
DAYS_A_WEEK = 5
MONTHS_A_YEAR = 12
PENNY = Decimal("0.01")


@dataclass(frozen=True)
class Time:
    """How much of a full-time year a post is. None for ``contracted`` and ``weeks`` means all of it."""

    contracted: Decimal | None = None
    full_time: Decimal = FULL_TIME_HOURS
    weeks: Decimal | None = None

    @property
    def share(self) -> Fraction:
        hours = Fraction(self.contracted or self.full_time) / Fraction(self.full_time)
        return hours * Fraction(self.weeks or WEEKS_A_YEAR) / Fraction(WEEKS_A_YEAR)


def full_time_yearly(amount: Decimal, unit: str, time: Time) -> Decimal:
    """``amount`` is what full time pays in ``unit`` (hour, day, week, month, year)."""
    return _rounded(_full_time(amount, unit, time))


def actual_yearly(amount: Decimal, unit: str, time: Time) -> Decimal:
    """What the post pays in a year for its own hours and weeks."""
    return _rounded(_full_time(amount, unit, time) * time.share)


def hourly(amount: Decimal, unit: str, time: Time) -> Decimal:
    """The hourly equivalent of full-time pay."""
    return _rounded(_full_time(amount, unit, time) / Fraction(WEEKS_A_YEAR) / Fraction(time.full_time))


def full_time_of_actual(actual: Decimal, time: Time) -> Decimal:
    """The full-time year behind an actual yearly pay, for adverts that give the actual alone."""
    return _rounded(Fraction(actual) / time.share)


def _full_time(amount: Decimal, unit: str, time: Time) -> Fraction:
    weeks = Fraction(WEEKS_A_YEAR)
    factor = {
        "hour": Fraction(time.full_time) * weeks,
        "day": DAYS_A_WEEK * weeks,
        "week": weeks,
        "month": Fraction(MONTHS_A_YEAR),
        "year": Fraction(1),
    }[unit]
    return Fraction(amount) * factor


def _rounded(value: Fraction) -> Decimal:
    """Half up, as payrolls do. Decimal division would round a second time."""
    pence = (value * 100 + Fraction(1, 2)).__floor__()
    return (Decimal(pence) / 100).quantize(PENNY, rounding=ROUND_HALF_UP)
