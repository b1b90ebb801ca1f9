"""What is printed reads back as the same pay."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from careers.pay.amounts import Amount, Extra, Pay
from careers.pay.parse import read_pay
from careers.pay.say import say_pay

RANGES = {
    "hour": (9, 99),
    "day": (80, 900),
    "week": (200, 3000),
    "month": (1000, 9000),
    "year": (10_000, 250_000),
}


@st.composite
def pays(draw) -> Pay:
    unit = draw(st.sampled_from(sorted(RANGES)))
    low, high = sorted(draw(st.lists(_money(unit), min_size=2, max_size=2, unique=True)))
    kind = draw(st.sampled_from(["range", "single", "from", "up_to"]))
    pro_rata = draw(st.booleans())
    with_actual = pro_rata and unit == "year" and kind in {"range", "single"} and draw(st.booleans())
    return Pay(
        kind=kind,
        min=None if kind == "up_to" else low,
        max=None if kind == "from" else low if kind == "single" else high,
        unit=unit,
        grade=draw(st.sampled_from([None, "Grade 9", "Band J", "PO2", "Grade 7-8"])),
        pro_rata=pro_rata,
        contracted_hours=draw(st.sampled_from([None, Decimal("18.5"), Decimal(30)])),
        actual=Amount(low / 2, low / 2, "year") if with_actual else None,
        extras=tuple(draw(st.lists(st.sampled_from(EXTRAS), max_size=2, unique=True))),
    )


def _money(unit: str) -> st.SearchStrategy[Decimal]:
    low, high = RANGES[unit]
    return st.integers(low, high).map(lambda pounds: Decimal(pounds))


EXTRAS = [
    Extra("market_supplement", Decimal(3000), per="year"),
    Extra("retention", Decimal(2000)),
    Extra("welcome", Decimal(1000), stated_per=False),
    Extra("car_allowance", Decimal(80), per="month"),
    Extra("relocation", Decimal(8000), stated_per=False, up_to=True),
    Extra("market_supplement", percent=Decimal(10)),
]


@given(pays())
def test_the_sentence_reads_back(pay):
    again = read_pay(say_pay(pay))
    for name in ("kind", "min", "max", "unit", "grade", "pro_rata", "contracted_hours", "actual", "extras"):
        assert getattr(again, name) == getattr(pay, name), say_pay(pay)


def test_a_candidate_reads_plain_words():
    line = "£38,626 - £42,708 (Grade 9) pro rata for 18.5 hours per week + £2,000 golden hello"
    assert say_pay(read_pay(line)) == (
        "£38,626 to £42,708 a year (Grade 9), pro rata for 18.5 hours a week plus £2,000 welcome payment"
    )


def test_unstated_pay_says_so():
    assert say_pay(read_pay("Competitive")) == "Pay not given"
