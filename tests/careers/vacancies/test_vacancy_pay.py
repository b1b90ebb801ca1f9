"""What a vacancy pays, worked out and said: exact, in order, and read back as the same pay."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.pay.parse import read_pay
from careers.vacancies.lines import allowances_from_line, pay_from_line
from careers.vacancies.models import Vacancy
from careers.vacancies.pay_bands import NOT_GIVEN, VARIES, bands_of
from careers.vacancies.pay_of import pay_of
from careers.vacancies.wording import allowance_words, hourly_words, pay_words_on

DAY = date(2026, 11, 25)
hours = st.decimals(min_value=4, max_value=37, places=1)
weeks = st.none() | st.decimals(min_value=36, max_value=52, places=2)
RANGES = {
    "hour": (9, 99),
    "day": (80, 900),
    "week": (200, 3000),
    "month": (1000, 9000),
    "year": (10_000, 250_000),
}


@st.composite
def posts(draw, units=tuple(RANGES)) -> Vacancy:
    unit = draw(st.sampled_from(units))
    low, high = sorted(draw(st.lists(st.integers(*RANGES[unit]), min_size=2, max_size=2)))
    return Vacancy(
        pay_min=Decimal(low), pay_max=Decimal(high), pay_period=unit, weekly_hours=draw(hours),
        full_time_hours=Decimal(37), weeks_a_year=draw(weeks),
    )  # fmt: skip


@given(posts())
def test_the_least_is_never_more_than_the_most(post):
    pay = pay_of(post, DAY)
    for low, high in (pay.full_time, pay.actual, pay.hourly):
        assert low is None or low <= high


@given(posts(("year",)))
def test_pro_rata_is_exact_and_rounded_once(post):
    weeks = Fraction(post.weeks_a_year or Decimal("52.143")) / Fraction("52.143")
    exact = Fraction(post.pay_min) * Fraction(post.weekly_hours) / 37 * weeks
    assert abs(Fraction(pay_of(post, DAY).actual[0]) - exact) <= Fraction(1, 200)


@given(posts(), hours)
def test_more_hours_never_pay_less(post, more):
    before = pay_of(post, DAY).actual
    post.weekly_hours = post.weekly_hours + more
    assert pay_of(post, DAY).actual[0] >= before[0]


@given(posts(("year",)))
def test_the_sentence_on_the_page_reads_back_as_the_same_pay(post):
    words = pay_words_on(post, DAY)
    read = read_pay(f"{words.main}, {words.under}")

    assert (read.min, read.max, read.unit) == (post.pay_min, post.pay_max, "year")
    assert read.contracted_hours == post.weekly_hours
    if pay_of(post, DAY).differs:
        assert read.actual.low == pay_of(post, DAY).actual[0].quantize(Decimal(1))


@given(posts(("hour", "day", "week", "month")))
def test_so_does_the_sentence_of_what_is_paid_by_the_hour_or_week(post):
    words = pay_words_on(post, DAY)
    read = read_pay(f"{words.main}, {words.under}")
    assert (read.min, read.max, read.unit) == (post.pay_min, post.pay_max, post.pay_period)


@given(posts())
def test_a_range_counts_in_every_band_that_it_reaches_into(post):
    pay = pay_of(post, DAY)
    bands = [int(band) for band in bands_of(pay, True)]
    assert bands == sorted(bands)
    assert bands[0] <= pay.full_time[0]
    assert bands[-1] <= pay.full_time[1]


def test_pay_that_is_not_given_is_a_band_of_its_own():
    silent = Vacancy(pay_raw="Competitive")
    casual = Vacancy(contract="casual", pay_min=Decimal(14), pay_period="hour")
    assert bands_of(pay_of(silent, DAY), False) == (NOT_GIVEN,)
    assert bands_of(pay_of(casual, DAY), True) == (VARIES,)


def test_a_salary_is_said_by_the_hour_too():
    post = Vacancy(pay_min=Decimal(24796), pay_max=Decimal(24796), pay_period="year")
    assert hourly_words(post) == "That is £12.85 an hour."
    assert hourly_words(Vacancy(pay_min=Decimal("12.85"), pay_period="hour")) == ""


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("Actual salary £14,082", {}),
        ("Actual salary £14,082 for 18.5 hours", {"pay_min": 28164, "weekly_hours": 18.5}),
        ("Fostering allowance of £415 per week per child", {}),
        ("£180 per session", {}),
        ("£39,186 for 36 hours per week", {"weekly_hours": 36, "full_time_hours": 36}),
        ("£39,186 pro rata for 18 hours, based on 36 hours", {"weekly_hours": 18, "full_time_hours": 36}),
    ],
)
def test_a_line_fills_nothing_by_guess(line, filled):
    found = pay_from_line(line)
    assert {name: float(found[name]) for name in filled} == filled
    assert bool(found) is bool(filled)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("£39,186 + £2,000 golden hello", ["£2,000 welcome payment, once"]),
        ("£39,186 plus £3,000 retention payment per annum", ["£3,000 retention payment a year"]),
        ("£39,186 plus £3,000 retention payment", ["£3,000 retention payment (how often is not said)"]),
        ("£39,186 + up to £8,000 relocation", ["up to £8,000 help with moving, once"]),
        ("£39,186 + 10% market supplement", ["10% of pay as market supplement"]),
        ("£12.90 per hour + £55 per night sleep-in allowance", ["£55 sleep-in payment a night"]),
        ("£44,218 inclusive of London Weighting", ["weighting for London or its fringe, already in the pay"]),
        ("£39,186 a year", []),
    ],
)
def test_what_the_line_says_on_top_becomes_payments(line, words):
    assert [allowance_words(row) for row in allowances_from_line(line)] == words
