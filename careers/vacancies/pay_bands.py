"""Bands of full-time pay, as a person thinks of them. A range counts in every band that it reaches into."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .pay_of import NONE, PayOf

STEPS = (0, 25_000, 30_000, 35_000, 40_000, 50_000)
NOT_GIVEN = "not_given"
VARIES = "varies"
BANDS: Mapping[str, str | Promise] = {
    "0": _("Under £25,000"),
    "25000": _("£25,000 to £30,000"),
    "30000": _("£30,000 to £35,000"),
    "35000": _("£35,000 to £40,000"),
    "40000": _("£40,000 to £50,000"),
    "50000": _("£50,000 or more"),
    VARIES: _("Paid by the hour or day, hours vary"),
    NOT_GIVEN: _("Pay not given"),
}
"""Codes are where a band begins. They stand in addresses and in saved searches, and never change."""


def bands_of(pay: PayOf, is_given: bool) -> tuple[str, ...]:
    """An open end is no wider than the one that is given: "from £28,000" promises no more."""
    if not is_given:
        return (NOT_GIVEN,)
    ends = [end for end in pay.full_time if end is not None]
    if pay.full_time == NONE or not ends:
        return (VARIES,)
    edges = [*map(Decimal, STEPS), Decimal("Infinity")]
    return tuple(str(start) for start, end in pairwise(edges) if min(ends) < end and max(ends) >= start)
