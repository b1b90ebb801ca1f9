"""What one lives on over the months of a route, as rows and as bars. What is unknown is a row too."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext


class Money(models.TextChoices):
    WAGE = "wage", gettext_lazy("A wage")
    BURSARY = "bursary", gettext_lazy("A bursary")
    LOAN = "loan", gettext_lazy("A student loan")
    NOTHING = "nothing", gettext_lazy("Nothing is paid")
    UNKNOWN = "unknown", gettext_lazy("We do not know")


@dataclass(frozen=True)
class Time:
    """``figure`` is a live Figure or None; ``start`` and ``width`` are shares of the whole, in per cent."""

    first: int
    last: int
    kind: str
    figure: Any
    note: str
    start: str
    width: str

    @property
    def label(self) -> str:
        return str(Money(self.kind).label)

    @property
    def months(self) -> str:
        if self.first == self.last:
            return _("Month %(month)d") % {"month": self.first}
        return _("Months %(first)d to %(last)d") % {"first": self.first, "last": self.last}

    @property
    def is_known(self) -> bool:
        return self.kind in {Money.NOTHING} or bool(self.figure)


@dataclass(frozen=True)
class Months:
    times: list[Time]
    total: int

    @property
    def length(self) -> str:
        return ngettext("%(count)d month", "%(count)d months", self.total) % {"count": self.total}


def months_of(rows: Iterable[Any], length: int | None) -> Months | None:
    """Rows in the order of time; months that no row covers, up to ``length``, are unknown.

    None when nothing is known of any month: an empty chart says no more than its absence.
    """
    known = sorted(rows, key=lambda row: row.from_month)
    if not known:
        return None
    total = max([length or 0, *(row.to_month for row in known)])
    times: list[Time] = []
    free = 1
    for row in known:
        if row.from_month > free:
            times.append(unknown(free, row.from_month - 1, total))
        times.append(time_of(row, total))
        free = max(free, row.to_month + 1)
    if free <= total:
        times.append(unknown(free, total, total))
    return Months(times, total)


def time_of(row: Any, total: int) -> Time:
    figure = row.figure if row.figure and row.figure.live else None
    start, width = share(row.from_month - 1, total), share(row.to_month - row.from_month + 1, total)
    return Time(row.from_month, row.to_month, row.kind, figure, row.note, start, width)


def unknown(first: int, last: int, total: int) -> Time:
    return Time(first, last, Money.UNKNOWN, None, "", share(first - 1, total), share(last - first + 1, total))


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}%"
