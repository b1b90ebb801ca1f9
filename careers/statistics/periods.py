"""The days that figures are told for, today included."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal import clock

CHOICES = {7: _("7 days"), 28: _("4 weeks"), 91: _("3 months"), 365: _("A year")}
USUAL = 28


@dataclass(frozen=True, slots=True)
class Period:
    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @classmethod
    def asked(cls, query: QueryDict) -> "Period":
        """What is no choice is the usual one."""
        given = query.get("days", "")
        days = int(given) if given.isascii() and given.isdigit() and int(given) in CHOICES else USUAL
        today = timezone.localdate(clock.now())
        return cls(today - timedelta(days=days - 1), today)
