"""Pay from one cell, from two, or with the grade in it. What cannot be read keeps its words and is said."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from careers.pay.amounts import Extra, Pay
from careers.pay.parse import read_pay
from careers.vacancies.choices import AllowanceKind, AllowancePer, PayPeriod

from .advert import Advert, Known, Said

PERIODS = {
    "hour": r"hour|ph\b|hr", "day": r"dai?ly|day|pd\b", "week": r"week|pw\b", "month": r"month|pcm",
    "year": r"year|annu|pa\b|p\.a|full",
}  # fmt: skip
KINDS = {
    "market_supplement": AllowanceKind.MARKET_SUPPLEMENT,
    "welcome": AllowanceKind.WELCOME,
    "retention": AllowanceKind.RETENTION,
    "car_allowance": AllowanceKind.CAR,
    "relocation": AllowanceKind.RELOCATION,
    "london_weighting": AllowanceKind.WEIGHTING,
    "fringe_weighting": AllowanceKind.WEIGHTING,
}
PERS = {
    "year": AllowancePer.YEAR,
    "month": AllowancePer.MONTH,
    "shift": AllowancePer.SHIFT,
    "night": AllowancePer.SHIFT,
}
NUMBER_BEGINS = re.compile(r"(?<![.,\d])(?=\d)")
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
    text = _with_period(raw, said.get("pay_period", ""))
    pay = read_pay(text)
    advert.set("pay_raw", raw[:300], raw)
    advert.set("grade", (pay.grade or "")[:60], raw)
    advert.set("pay_flags", list(pay.flags), raw)
    advert.set("allowances", [row for extra in pay.extras if (row := _allowance(extra))], raw)
    if "actual_only" in pay.flags:
        advert.note(
            "pay_actual",
            "pay",
            _("“%(raw)s” is pay for the hours worked: it is shown in its own words.") % {"raw": raw},
        )
    elif pay.unit in PayPeriod.values and (pay.min is not None or pay.max is not None):
        _figures(advert, pay, raw)
    elif pay.kind != "none" or UNREADABLE & set(pay.flags):
        advert.note(
            "pay_unread",
            "pay",
            _("The pay “%(raw)s” was not understood: it is shown in its own words.") % {"raw": raw},
        )


def _figures(advert: Advert, pay: Pay, raw: str) -> None:
    for name, value in (
        ("pay_min", pay.min), ("pay_max", pay.max), ("weekly_hours", pay.contracted_hours),
        ("full_time_hours", pay.full_time_hours), ("weeks_a_year", pay.weeks_a_year),
    ):  # fmt: skip
        advert.set(name, None if value is None else exact(value), raw)
    advert.set("pay_period", pay.unit, raw)


def _two_cells(advert: Advert, said: Said) -> None:
    raw = " – ".join(filter(None, (said.get("pay_from", ""), said.get("pay_to", ""))))
    low, high = amount(said.get("pay_from", "")), amount(said.get("pay_to", ""))
    unread = (said.get("pay_from") and low is None) or (said.get("pay_to") and high is None)
    if unread or (low is not None and high is not None and low > high):
        advert.set("pay_raw", raw[:300], raw)
        advert.note(
            "pay_unread",
            "pay_from",
            _("The pay “%(raw)s” was not understood: it is shown in its own words.") % {"raw": raw},
        )
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


def _allowance(extra: Extra) -> dict[str, Any] | None:
    """What is included in the pay already is no payment on top."""
    if extra.included:
        return None
    kind = KINDS.get(extra.type, AllowanceKind.OTHER)
    percent = f"{extra.percent.normalize():f}%" if extra.percent is not None else ""
    words = extra.type.replace("_", " ") if kind == AllowanceKind.OTHER and extra.type != "other" else ""
    return {
        "kind": kind.value,
        "amount_min": None
        if extra.amount is None or extra.up_to
        else exact(extra.low if extra.low is not None else extra.amount),
        "amount_max": None
        if extra.amount is None or not (extra.up_to or extra.low is not None)
        else exact(extra.amount),
        "per": (
            PERS.get(extra.per or "", AllowancePer.YEAR) if extra.stated_per else AllowancePer.ONCE
        ).value,
        "conditions": " ".join(filter(None, (percent, words))),
    }


def exact(value: Decimal) -> str:
    return str(value.quantize(Decimal("0.01")))
