"""Pay in the words that candidates read. ``read_pay`` of the English sentence is the same pay."""

from decimal import Decimal

from django.utils.translation import gettext as _

from careers.pay.amounts import Extra, Pay
from portal.saying import money


def say_pay(pay: Pay) -> str:
    parts = [_main(pay)]
    if pay.grade:
        parts[0] += f" ({pay.grade})"
    if pay.pro_rata:
        parts.append(_pro_rata(pay))
    elif pay.contracted_hours:
        parts.append(_("%(hours)s hours a week") % {"hours": _hours(pay.contracted_hours)})
    if "term_time_only" in pay.flags:
        parts.append(_("term time only"))
    if pay.actual:
        parts.append(_("actual pay %(pay)s a year") % {"pay": _span(pay.actual.low, pay.actual.high)})
    if pay.alt:
        parts.append(
            _("umbrella rate %(pay)s") % {"pay": f"{_span(pay.alt.low, pay.alt.high)} {_per(pay.alt.unit)}"}
        )
    return ", ".join(parts) + "".join(_extra(extra) for extra in pay.extras)


def extra_names() -> dict[str, str]:
    return {
        "market_supplement": _("market supplement"),
        "retention": _("retention payment"),
        "welcome": _("welcome payment"),
        "car_allowance": _("car allowance"),
        "relocation": _("relocation package"),
        "london_weighting": _("London weighting"),
        "fringe_weighting": _("fringe weighting"),
        "sleep_in": _("sleep-in payment"),
        "on_call": _("on-call payment"),
        "shift": _("shift allowance"),
        "holiday_pay": _("holiday pay"),
        "other": _("allowance"),
    }


def _main(pay: Pay) -> str:
    if pay.kind == "none":
        return _("Voluntary, £0") if pay.min == 0 else _("Pay not given")
    per = f" {_per(pay.unit)}" if pay.unit else ""
    if pay.kind == "up_to":
        return _("Up to %(pay)s") % {"pay": money(pay.max)} + per
    if pay.kind == "from":
        return _("From %(pay)s") % {"pay": money(pay.min)} + per
    return _span(pay.min, pay.max) + per


def _span(low: Decimal | None, high: Decimal | None) -> str:
    if low == high:
        return money(low)
    return _("%(low)s to %(high)s") % {"low": money(low), "high": money(high)}


def _per(unit: str | None) -> str:
    return {
        "hour": _("an hour"),
        "day": _("a day"),
        "week": _("a week"),
        "month": _("a month"),
        "year": _("a year"),
        "night": _("a night"),
        "shift": _("a shift"),
        "session": _("a session"),
    }.get(unit or "", "")


def _pro_rata(pay: Pay) -> str:
    if pay.contracted_hours:
        return _("pro rata for %(hours)s hours a week") % {"hours": _hours(pay.contracted_hours)}
    return _("pro rata")


def _hours(hours: Decimal) -> str:
    return f"{hours.normalize():f}"


def _extra(extra: Extra) -> str:
    joined = _("including") if extra.included else _("plus")
    bound = _("up to ") if extra.up_to else ""
    if extra.percent is not None:
        amount = f"{_hours(extra.percent)}%"
    elif extra.low is not None:
        amount = _span(extra.low, extra.amount)
    else:
        amount = money(extra.amount)
    per = _per(extra.per) if extra.stated_per and extra.amount is not None else ""
    words = [joined, f"{bound}{amount}", per, extra_names().get(extra.type, extra_names()["other"])]
    return " " + " ".join(word for word in words if word)
