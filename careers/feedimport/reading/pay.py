"""Pay from one cell, from two, or with the grade in it. What cannot be read keeps its words and is said."""

import re
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from careers.pay.amounts import Pay
from careers.pay.parse import read_pay
from careers.vacancies.choices import PayPeriod
from careers.vacancies.lines import allowance_of, full_time_ends, is_whole_week

from ..values import allowance_data
from .advert import Advert, Known, Said

PERIODS = {
    "hour": r"hour|ph\b|hr", "day": r"dai?ly|day|pd\b", "week": r"week|pw\b", "month": r"month|pcm",
    "year": r"year|annu|pa\b|p\.a|full",
}  # fmt: skip
NUMBER_BEGINS = re.compile(r"(?<![.,\d])(?=\d)")
MOST = 1_000_000
UNREADABLE = {"unparseable", "reversed"}


def read(advert: Advert, said: Said, known: Known) -> None:
    if said.get("pay_from") or said.get("pay_to"):
        _two_cells(advert, said)
        if said.get("pay"):
            advert.set("pay_raw", said["pay"][:300], said["pay"])
    elif said.get("pay"):
        _one_cell(advert, said)
    if said.get("grade"):
        advert.set("grade", said["grade"][:60], said["grade"])
    if not advert.get("pay_period"):
        advert.note(
            "pay_missing", "pay", _("No pay is shown. Candidates pass over adverts that do not say it.")
        )


def _one_cell(advert: Advert, said: Said) -> None:
    raw = said["pay"]
    pay = read_pay(_with_period(raw, said.get("pay_period", "")))
    advert.set("pay_raw", raw[:300], raw)
    advert.set("grade", (pay.grade or "")[:60], raw)
    advert.set("pay_flags", list(pay.flags), raw)
    advert.set(
        "allowances",
        [allowance_data(allowance_of(extra)) for extra in pay.extras if (extra.amount or 0) < MOST],
        raw,
    )
    low, high = full_time_ends(pay)
    if low is not None or high is not None:
        _figures(advert, pay, (low, high), raw)
    elif pay.kind != "none" or UNREADABLE & set(pay.flags):
        _unread(advert, "pay", raw)


def _figures(advert: Advert, pay: Pay, ends: tuple[Decimal | None, Decimal | None], raw: str) -> None:
    full_time = pay.contracted_hours if is_whole_week(pay) else pay.full_time_hours
    for name, value in (
        ("pay_min", ends[0]), ("pay_max", ends[1]), ("weekly_hours", pay.contracted_hours),
        ("full_time_hours", full_time), ("weeks_a_year", pay.weeks_a_year),
    ):  # fmt: skip
        advert.set(name, None if value is None else exact(value), raw)
    advert.set("pay_period", pay.unit, raw)


def _unread(advert: Advert, target: str, raw: str) -> None:
    message = _("The pay “%(raw)s” was not understood: it is shown in its own words.")
    advert.note("pay_unread", target, message % {"raw": raw})


def _two_cells(advert: Advert, said: Said) -> None:
    raw = " – ".join(filter(None, (said.get("pay_from", ""), said.get("pay_to", ""))))
    low, high = amount(said.get("pay_from", "")), amount(said.get("pay_to", ""))
    unread = (said.get("pay_from") and low is None) or (said.get("pay_to") and high is None)
    if unread or (low is not None and high is not None and low > high):
        advert.set("pay_raw", raw[:300], raw)
        _unread(advert, "pay_from", raw)
        return
    low, high = low or None, high or None  # systems write 0 for "not given"
    period = _period(said.get("pay_period", "")) or _by_size(high or low)
    if period:
        advert.set("pay_min", low and exact(low), raw)
        advert.set("pay_max", high and exact(high), raw)
        advert.set("pay_period", period if low or high else None, raw)


def amount(text: str) -> Decimal | None:
    """£31,586.00, 31586 and 31.6k. None for what is no number."""
    match = re.fullmatch(r"(?:£|gbp)?\s*(\d[\d,]*(?:\.\d+)?)\s*(k?)\b.*", text.strip(), re.I)
    if not match:
        return None
    try:
        value = Decimal(match[1].replace(",", ""))
    except InvalidOperation:
        return None
    return value * 1000 if match[2] else value


def _by_size(value: Decimal | None) -> str:
    """What only a year's or only an hour's pay can be; what lies between is not guessed."""
    if value is None:
        return ""
    return PayPeriod.YEAR.value if value >= 10_000 else PayPeriod.HOUR.value if value < 100 else ""


def _period(text: str) -> str:
    return next((unit for unit, shape in PERIODS.items() if re.search(shape, text, re.I)), "")


def _with_period(raw: str, said: str) -> str:
    """“15.20” beside “Hourly” in a column of its own."""
    period = _period(said)
    if not period or _period(raw):
        return raw
    bare = "£" not in raw and not re.search(r"[a-z]{2}", raw, re.I)
    return f"{re.sub(NUMBER_BEGINS, '£', raw) if bare else raw} per {period}"


def exact(value: Decimal) -> str:
    return str(value.quantize(Decimal("0.01")))
