"""The one way in which the site writes dates, times, money and distances, in templates (``{% load careway %}``) and in Python."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def day(value: date | datetime | None) -> str:
    """29 November 2026, in London."""
    return _dated(value, "j F Y")


def month(value: date | datetime | None) -> str:
    """November 2026."""
    return _dated(value, "F Y")


def moment(value: datetime | None) -> str:
    """Sunday 29 November 2026, 11:59pm, in London."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    if (local.hour, local.minute) == (12, 0):
        return _("%(day)s, noon") % {"day": date_format(local, "l j F Y")}
    hour = f"{(local.hour - 1) % 12 + 1}"
    minute = f":{local.minute:02}" if local.minute else ""
    half = _("am") if local.hour < 12 else _("pm")
    return f"{date_format(local, 'l j F Y')}, {hour}{minute}{half}"


def ending(value: datetime | None) -> str:
    """A moment at which something is over: midnight is the end of the day before it, as people say."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    if (local.hour, local.minute) != (0, 0):
        return moment(value)
    return _("%(day)s, end of the day") % {"day": date_format(local - timedelta(minutes=1), "l j F Y")}


def until(start: datetime, end: datetime | None) -> str:
    """From the one moment to the other; the day is said once when it is the same."""
    if end is None:
        return moment(start)
    same_day = timezone.localtime(start).date() == timezone.localtime(end).date()
    said = moment(end).partition(", ")[2] if same_day else moment(end)
    return _("%(start)s to %(end)s") % {"start": moment(start), "end": said}


def money(value: Decimal | float | int | None) -> str:
    """£34,734, or £18.52 where there are pence."""
    if value is None:
        return ""
    amount = Decimal(str(value))
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def distance(miles: float | None) -> str:
    """4.2 miles; no decimal where it would be a nought."""
    if miles is None:
        return ""
    count = f"{miles:.1f}".removesuffix(".0")
    return ngettext("%(count)s mile", "%(count)s miles", 1 if count == "1" else 2) % {"count": count}


def _dated(value: date | datetime | None, form: str) -> str:
    if value is None:
        return ""
    return date_format(timezone.localtime(value) if isinstance(value, datetime) else value, form)
