"""What the API says of a vacancy. Codes are those of the controlled lists and never change."""

from datetime import date, datetime

from ninja import Schema


class RangeOut(Schema):
    minimum: float | None
    maximum: float | None


class AwardOut(Schema):
    """What an award that is still to come will change, from its first day on."""

    day: date
    stated: RangeOut
    full_time_year: RangeOut
    actual_year: RangeOut


class PayOut(Schema):
    """``period`` and ``stated`` are the advert's or its pay scale's; the yearly ranges and the hour are worked out
    for the post's hours."""

    stated: RangeOut
    period: str
    full_time_year: RangeOut
    actual_year: RangeOut
    hour: RangeOut
    scale: str
    point_from: str
    point_to: str
    grade: str
    to_come: list[AwardOut]
    words: str
    as_advertised: str


class PlaceOut(Schema):
    name: str
    address: str
    latitude: float | None
    longitude: float | None


class AllowanceOut(Schema):
    kind: str
    minimum: float | None
    maximum: float | None
    per: str
    conditions: str
    name: str
    percent: float | None
    included: bool
    repayment: str


class TextOut(Schema):
    anchor: str
    heading: str
    text: str


class VacancyOut(Schema):
    id: int
    title: str
    url: str
    status: str
    reference: str
    employer: str
    employer_name: str
    team: str
    posts: int
    summary: str
    who_can_apply: str
    who_can_apply_note: str
    registration: str
    training: str
    essential: list[str]
    desirable: list[str]
    role: str | None
    role_family: str | None
    area_of_practice: str | None
    stage: str | None
    contract: str
    patterns: list[str]
    weekly_hours: float | None
    full_time_hours: float
    weeks_a_year: float | None
    hybrid: str
    hybrid_days: int | None
    car: str
    car_note: str
    starts_on: date | None
    starts_note: str
    caseload_most: int | None
    caseload_note: str
    supervision_weeks: int | None
    supervision_note: str
    checks: str
    checks_note: str
    interviews_on: date | None
    interviews_until: date | None
    interviews_note: str
    visa_sponsorship: bool
    schemes: list[str]
    pay: PayOut
    allowances: list[AllowanceOut]
    places: list[PlaceOut]
    opens_at: datetime | None
    closing_kind: str
    closes_at: datetime | None
    confirm_by: date | None
    may_close_early: bool
    close_reason: str
    apply_url: str
    texts: list[TextOut]
    language: str
    published_at: datetime | None
