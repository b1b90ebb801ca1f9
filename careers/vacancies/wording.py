"""A vacancy in the words that candidates read, for its page, its card and the index."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal import clock
from portal.saying import day, ending, money

from .choices import AllowancePer, ClosingKind, PayPeriod
from .pay_of import NONE, Range, pay_of
from .states import course_of

if TYPE_CHECKING:
    from .models import Allowance, Vacancy


@dataclass(frozen=True, slots=True)
class PayWords:
    """What stands large, what explains it in small print, and what it will be from a day on (may be empty)."""

    main: str
    under: str = ""
    later: str = ""


def number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def span(ends: Range) -> str:
    low, high = (None if end is None else money(end) for end in ends)
    if low and high:
        return low if low == high else _("%(low)s to %(high)s") % {"low": low, "high": high}
    return _("from %(low)s") % {"low": low} if low else _("up to %(high)s") % {"high": high}


def whole(ends: Range) -> Range:
    """Worked-out pay is shown in pounds: pence would feign an exactness that a payslip does not keep."""
    low, high = (None if end is None else end.quantize(Decimal(1)) for end in ends)
    return low, high


def pay_words(vacancy: "Vacancy", on: date | None = None) -> PayWords:
    """As it is on a day (today), with the awards that are still to come."""
    on = on or clock.today()
    later = [award_words(vacancy, turn) for turn in vacancy.pay_turns_after(on)]
    return replace(pay_words_on(vacancy, on), later=" ".join(later))


def award_words(vacancy: "Vacancy", on: date) -> str:
    """From 1 April 2027: £32,112 to £34,420, for 37 hours a week."""
    words = pay_words_on(vacancy, on)
    pay = ", ".join(filter(None, (words.main, words.under.rstrip("."))))
    return _("From %(day)s: %(pay)s.") % {"day": day(on), "pay": pay}


def pay_words_on(vacancy: "Vacancy", on: date) -> PayWords:
    given = vacancy.stated_on(on)
    if not given.is_given:
        said = vacancy.pay_raw and _("The advert says: “%(words)s”.") % {"words": vacancy.pay_raw}
        return PayWords(_("Pay not given"), said)
    stated = span((given.low, given.high))
    pay = pay_of(vacancy, on)
    hours = _("for %(hours)s hours a week") % {
        "hours": number(vacancy.weekly_hours or vacancy.full_time_hours)
    }
    if given.period != PayPeriod.YEAR:
        main = f"{stated} {PayPeriod(given.period).label}" if given.period else stated
        if pay.actual == NONE:
            return PayWords(main)
        about = _("about %(pay)s a year %(hours)s") % {"pay": span(whole(pay.actual)), "hours": hours}
        return PayWords(main, f"{about}.")
    if not pay.differs:
        return PayWords(stated, hours)
    weeks = ""
    if vacancy.weeks_a_year:
        weeks = _(", %(weeks)s weeks a year") % {"weeks": number(vacancy.weeks_a_year)}
    return PayWords(
        span(whole(pay.actual)), _("%(hours)s. Full time: %(pay)s") % {"hours": hours + weeks, "pay": stated}
    )


def hours_words(vacancy: "Vacancy") -> str:
    if vacancy.weekly_hours is None:
        return ""
    hours = _("%(hours)s hours a week") % {"hours": number(vacancy.weekly_hours)}
    kind = _("Part time") if vacancy.weekly_hours < vacancy.full_time_hours else _("Full time")
    return f"{kind}, {hours}"


def closing_words(vacancy: "Vacancy") -> str:
    """Never relative to now: it goes into the index."""
    closes = course_of(vacancy).closes
    if closes and (vacancy.closed_early_at or vacancy.closing_kind == ClosingKind.DATE):
        return _("Closes %(when)s") % {"when": ending(closes)}
    if vacancy.closing_kind == ClosingKind.UNTIL_FILLED:
        return _("Open until filled, confirmed to %(day)s") % {"day": day(vacancy.confirm_by)}
    return _("The advert gives no closing date")


def pattern_words(vacancy: "Vacancy") -> list[str]:
    """Without what the hours say already."""
    said = {"full-time", "part-time"} if vacancy.weekly_hours else set()
    return [choice.label for choice in vacancy.patterns.all() if choice.code not in said]


def place_words(vacancy: "Vacancy") -> str:
    return ", ".join(place.name for place in vacancy.places.all())


def posts_words(vacancy: "Vacancy") -> str:
    return ngettext("%(count)d post", "%(count)d posts", vacancy.posts) % {"count": vacancy.posts}


def allowance_words(allowance: "Allowance") -> str:
    """£3,000 market supplement a year. What the pay above holds already says so."""
    name = allowance.name or str(allowance.get_kind_display())
    name = name[0].lower() + name[1:]
    if allowance.percent is not None:
        share = {"percent": number(allowance.percent), "name": name}
        said = _("%(percent)s%% of pay as %(name)s") % share
    elif allowance.amount_min is None and allowance.amount_max is None:
        said = name
    else:
        low = allowance.amount_min if allowance.amount_min or not allowance.amount_max else None
        amount = span((low, allowance.amount_max or allowance.amount_min))
        per = _(", once") if allowance.per == AllowancePer.ONCE else f" {allowance.get_per_display()}"
        said = f"{amount} {name}{per}"
    return _("%(payment)s, already in the pay") % {"payment": said} if allowance.included else said


def hourly_words(vacancy: "Vacancy") -> str:
    """What a salary is an hour, so that it compares with a rate; empty for what is paid by the hour or day."""
    given = vacancy.stated_on()
    if not given.is_given or given.period in (PayPeriod.HOUR, PayPeriod.DAY):
        return ""
    return _("That is %(pay)s an hour.") % {"pay": span(pay_of(vacancy).hourly)}
