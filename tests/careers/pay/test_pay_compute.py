from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from careers.pay.compute import Time, actual_yearly, full_time_of_actual, full_time_yearly, hourly

money = st.decimals(min_value=1, max_value=200_000, places=2)
units = st.sampled_from(["hour", "day", "week", "month", "year"])
hours = st.decimals(min_value=1, max_value=37, places=2)


def test_a_national_scale_point_gives_its_published_hourly_rate():
    """£24,796 / 52.143 / 37 = £12.85 (Green Book divisor)."""
    assert hourly(Decimal(24796), "year", Time()) == Decimal("12.85")


def test_half_the_hours_pay_half():
    assert actual_yearly(Decimal(28000), "year", Time(contracted=Decimal("18.5"))) == Decimal("14000.00")


def test_term_time_pay_counts_paid_weeks():
    assert actual_yearly(Decimal("52143"), "year", Time(weeks=Decimal(44))) == Decimal("44000.00")


def test_an_hourly_rate_as_a_full_time_year():
    assert full_time_yearly(Decimal("16.50"), "hour", Time()) == Decimal("31833.30")


@given(money, units, hours, hours)
def test_more_hours_never_pay_less(amount, unit, first, second):
    low, high = sorted([first, second])
    assert actual_yearly(amount, unit, Time(low)) <= actual_yearly(amount, unit, Time(high))


@given(money, money, units, hours)
def test_a_higher_minimum_never_passes_its_maximum(first, second, unit, contracted):
    low, high = sorted([first, second])
    for compute in (full_time_yearly, actual_yearly, hourly):
        assert compute(low, unit, Time(contracted)) <= compute(high, unit, Time(contracted))


@given(money, hours)
def test_rounding_happens_once(amount, contracted):
    exact = Fraction(amount) * Fraction(contracted) / 37
    assert abs(Fraction(actual_yearly(amount, "year", Time(contracted))) - exact) <= Fraction(1, 200)


@given(money, hours)
def test_an_actual_pay_leads_back_to_its_full_time_figure(amount, contracted):
    time = Time(contracted)
    again = full_time_of_actual(actual_yearly(amount, "year", time), time)
    assert abs(again - amount) <= Decimal("0.01") + Decimal("0.005") / (contracted / 37)
