"""A vacancy in the words that candidates read, for its page, its card and the index."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.saying import day, moment, money

from .choices import AllowancePer, ClosingKind, PayPeriod
from .pay_of import NONE, Range, pay_of
from .states import course_of

if TYPE_CHECKING:
    from .models import Allowance, Vacancy


@dataclass(frozen=True, slots=True)
class PayWords:
    """What stands large, and what explains it in small print (may be empty)."""

    main: str
    under: str = ""


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


def pay_words(vacancy: "Vacancy") -> PayWords:
    if not vacancy.has_pay:
        said = vacancy.pay_raw and _("The advert says: “%(words)s”.") % {"words": vacancy.pay_raw}
        return PayWords(_("Pay not given"), said)
    stated = span((vacancy.pay_min, vacancy.pay_max))
    pay = pay_of(vacancy)
    hours = _("for %(hours)s hours a week") % {
        "hours": number(vacancy.weekly_hours or vacancy.full_time_hours)
    }
    if vacancy.pay_period != PayPeriod.YEAR:
        main = f"{stated} {vacancy.get_pay_period_display()}"
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
        return _("Closes %(when)s") % {"when": moment(closes)}
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
    """£3,000 market supplement a year."""
    name = str(allowance.get_kind_display())
    name = name[0].lower() + name[1:]
    if allowance.amount_min is None and allowance.amount_max is None:
        return name
    amount = span((allowance.amount_min or None, allowance.amount_max or allowance.amount_min))
    per = "" if allowance.per == AllowancePer.ONCE else f" {allowance.get_per_display()}"
    return f"{amount} {name}{per}"
