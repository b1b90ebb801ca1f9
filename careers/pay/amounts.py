"""What a line of pay says, as plain values. Money is Decimal throughout."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

Unit = str
"""One of ``hour day week month year`` (extras also ``night shift session``)."""


@dataclass(frozen=True)
class Amount:
    """A figure or a range. ``low`` or ``high`` is None when the text leaves that end open."""

    low: Decimal | None
    high: Decimal | None
    unit: Unit | None = None


@dataclass(frozen=True)
class Extra:
    """Money beside the pay. ``stated_per`` is False for what is paid once and so has no period to name."""

    type: str
    amount: Decimal | None = None
    low: Decimal | None = None
    per: Unit | None = None
    stated_per: bool = True
    percent: Decimal | None = None
    up_to: bool = False
    included: bool = False

    def as_dict(self) -> dict[str, Any]:
        if self.percent is not None:
            said = {"up_to": self.up_to, "included": self.included}
            return {"type": self.type, "percent": number(self.percent)} | {
                n: True for n, is_so in said.items() if is_so
            }
        row: dict[str, Any] = {"type": self.type, "amount": number(self.amount)}
        if self.low is not None:
            row["amount_min"] = number(self.low)
        if self.stated_per and not (self.included and self.per is None):
            row["per"] = self.per
        if self.up_to:
            row["up_to"] = True
        if self.included:
            row["included"] = True
        return row


@dataclass(frozen=True)
class Pay:
    """The parse of one line. ``kind`` is ``range single from up_to none``; the raw text stays the record."""

    kind: str
    min: Decimal | None = None
    max: Decimal | None = None
    unit: Unit | None = None
    grade: str | None = None
    pro_rata: bool = False
    extras: tuple[Extra, ...] = ()
    alt: Amount | None = None
    actual: Amount | None = None
    contracted_hours: Decimal | None = None
    full_time_hours: Decimal | None = None
    weeks_a_year: Decimal | None = None
    flags: tuple[str, ...] = field(default=())

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready: whole pounds as int, pence as float."""
        return {
            "kind": self.kind,
            "min": number(self.min),
            "max": number(self.max),
            "unit": self.unit,
            "grade": self.grade,
            "pro_rata": self.pro_rata,
            "extras": [extra.as_dict() for extra in self.extras],
            "alt": self.alt and _alternative(self.alt),
            "actual": self.actual and {"min": number(self.actual.low), "max": number(self.actual.high)},
            "contracted_hours": number(self.contracted_hours),
            "full_time_hours": number(self.full_time_hours),
            "weeks_a_year": number(self.weeks_a_year),
            "flags": list(self.flags),
        }


def number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _alternative(amount: Amount) -> dict[str, Any]:
    return {"min": number(amount.low), "max": number(amount.high), "unit": amount.unit, "basis": "umbrella"}
