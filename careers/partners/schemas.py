"""An advert as a partner sends it. The codes are frozen: a partner's program holds them.

Each part is sent whole. What is left out is empty, so that the same request always gives the same advert.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self, get_type_hints

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from careers.vacancies.choices import (
    AllowanceKind,
    AllowancePer,
    Car,
    Checks,
    CloseReason,
    Contract,
    PayPeriod,
    Registration,
    Training,
    WhoCanApply,
    Workplace,
)
from careers.vacancies.states import State


def clean(text: str) -> str:
    """Without spaces round it; refuses what no database keeps."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise PydanticCustomError("not_text", "This is no Unicode text") from None
    if "\0" in text:
        raise PydanticCustomError("not_text", "This holds a character that cannot be kept")
    return text.strip()


Text = Annotated[str, AfterValidator(clean)]
Money = Annotated[Decimal, Field(ge=0, le=Decimal("9999999.99"), decimal_places=2)]
Hours = Annotated[Decimal, Field(gt=0, le=80, decimal_places=2)]
Code = Annotated[str, Field(pattern=r"^[-a-zA-Z0-9_]{1,60}$")]
Reference = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._~-]{0,59}$")]


class Part(Schema):
    """A misspelt name is a mistake that the partner is told, not a value that is lost."""

    model_config = ConfigDict(extra="forbid")


class PayIn(Part):
    """``words`` is the pay line of the advert, shown where no figures are given."""

    minimum: Money | None = None
    maximum: Money | None = None
    period: PayPeriod = PayPeriod.YEAR
    words: Annotated[Text, Field(max_length=300)] = ""
    grade: Annotated[Text, Field(max_length=60)] = ""

    @model_validator(mode="after")
    def in_order(self) -> Self:
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise PydanticCustomError("order", "The minimum must not be more than the maximum")
        return self


class AllowanceIn(Part):
    """Paid on top, never counted into the pay. Only a minimum is one amount."""

    kind: AllowanceKind
    minimum: Annotated[Decimal, Field(ge=0, le=Decimal("999999.99"), decimal_places=2)] | None = None
    maximum: Annotated[Decimal, Field(ge=0, le=Decimal("999999.99"), decimal_places=2)] | None = None
    per: AllowancePer = AllowancePer.YEAR
    conditions: Annotated[Text, Field(max_length=250)] = ""
    name: Annotated[Text, Field(max_length=60)] = ""
    percent: Annotated[Decimal, Field(gt=0, le=100, decimal_places=2)] | None = None
    included: bool = False
    repayment: Annotated[Text, Field(max_length=250)] = ""

    @model_validator(mode="after")
    def in_order(self) -> Self:
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise PydanticCustomError("order", "The minimum must not be more than the maximum")
        return self


class PlaceIn(Part):
    """With coordinates, or with a name that the site knows, it is found by distance."""

    name: Annotated[Text, Field(min_length=1, max_length=120)]
    address: Annotated[Text, Field(max_length=250)] = ""
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None

    @model_validator(mode="after")
    def both(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise PydanticCustomError("both", "Give latitude and longitude, or neither")
        return self


class ClosingIn(Part):
    """On a date with its time and offset, or when it is filled, confirmed for at most 28 days ahead."""

    kind: Literal["date", "until_filled"] = "date"
    closes_at: AwareDatetime | None = None
    confirm_by: date | None = None
    may_close_early: bool = False


class ApplyIn(Part):
    """At least one of the three, before it is published."""

    url: Annotated[str, Field(max_length=500, pattern=r"^(https?://\S+)?$"), AfterValidator(clean)] = ""
    email: Annotated[str, Field(max_length=254, pattern=r"^([^@\s]+@[^@\s]+\.[^@\s.]+)?$")] = ""
    note: Annotated[Text, Field(max_length=300)] = ""


class ContactIn(Part):
    """For a talk before one applies. Shown on the open vacancy's page alone, and gone when it closes."""

    name: Annotated[Text, Field(max_length=150)] = ""
    role: Annotated[Text, Field(max_length=150)] = ""
    email: Annotated[str, Field(max_length=254, pattern=r"^([^@\s]+@[^@\s]+\.[^@\s.]+)?$")] = ""
    phone: Annotated[Text, Field(max_length=40)] = ""
    purpose: Annotated[Text, Field(max_length=150)] = ""


class TextsIn(Part):
    """Plain text, a blank line between paragraphs and "- " before each item of a list; or HTML, of which
    paragraphs, headings, lists, links, bold and italic stay."""

    the_work: Annotated[Text, Field(max_length=20_000)] = ""
    who_we_look_for: Annotated[Text, Field(max_length=20_000)] = ""
    what_we_offer: Annotated[Text, Field(max_length=20_000)] = ""
    how_we_recruit: Annotated[Text, Field(max_length=20_000)] = ""


class AdvertIn(Part):
    title: Annotated[Text, Field(min_length=1, max_length=150)]
    summary: Annotated[Text, Field(min_length=1, max_length=300)]
    who_can_apply: WhoCanApply
    who_can_apply_note: Annotated[Text, Field(max_length=250)] = ""
    contract: Contract
    contract_note: Annotated[Text, Field(max_length=150)] = ""
    team: Annotated[Text, Field(max_length=150)] = ""
    posts: Annotated[int, Field(ge=1, le=1000)] = 1
    role: Code | None = None
    role_family: Code | None = None
    area_of_practice: Code | None = None
    stage: Code | None = None
    patterns: Annotated[list[Code], Field(max_length=30)] = []
    schemes: Annotated[list[Code], Field(max_length=30)] = []
    weekly_hours: Hours | None = None
    full_time_hours: Annotated[Decimal, Field(gt=0, le=60, decimal_places=2)] = Decimal("37")
    weeks_a_year: Annotated[Decimal, Field(gt=0, le=53, decimal_places=3)] | None = None
    hybrid: Workplace = Workplace.OFFICE
    car: Car = Car.NO
    car_note: Annotated[Text, Field(max_length=250)] = ""
    visa_sponsorship: bool = False
    training: Training | None = None
    registration: Registration | None = None
    essential: Annotated[Text, Field(max_length=5_000)] = ""
    desirable: Annotated[Text, Field(max_length=5_000)] = ""
    hybrid_days: Annotated[int, Field(ge=0, le=7)] | None = None
    starts_on: date | None = None
    starts_note: Annotated[Text, Field(max_length=150)] = ""
    caseload_most: Annotated[int, Field(ge=0, le=1000)] | None = None
    caseload_note: Annotated[Text, Field(max_length=150)] = ""
    supervision_weeks: Annotated[int, Field(ge=1, le=52)] | None = None
    supervision_note: Annotated[Text, Field(max_length=150)] = ""
    checks: Checks | None = None
    checks_note: Annotated[Text, Field(max_length=200)] = ""
    interviews_on: date | None = None
    interviews_until: date | None = None
    interviews_note: Annotated[Text, Field(max_length=200)] = ""
    pay: PayIn = PayIn()
    allowances: Annotated[list[AllowanceIn], Field(max_length=20)] = []
    places: Annotated[list[PlaceIn], Field(max_length=20)] = []
    opens_at: AwareDatetime | None = None
    closing: ClosingIn = ClosingIn()
    apply: ApplyIn = ApplyIn()
    contact: ContactIn = ContactIn()
    texts: TextsIn = TextsIn()


class ReferencedAdvertIn(AdvertIn):
    reference: Reference


AdvertChange: type[Part] = create_model(  # type: ignore[call-overload]
    "AdvertChange",
    __base__=Part,
    __doc__="Some parts of an advert; each replaces what stood there, and ``null`` empties it.",
    **{
        name: (hint | None, None)
        for name, hint in get_type_hints(AdvertIn, include_extras=True).items()
        if name in AdvertIn.model_fields
    },
)


class CloseIn(Part):
    reason: CloseReason


class ExtendIn(Part):
    """The later closing time or, for a post that is open until filled, the later day."""

    closes_at: AwareDatetime | None = None
    confirm_by: date | None = None


class RelistIn(Part):
    """When the new advert of the same post closes."""

    closing: ClosingIn
    opens_at: AwareDatetime | None = None


class AdvertOut(Schema):
    """``waits_for`` says what keeps it from being public as it was sent: ``publication`` by the employer's
    own people, ``review`` by an editor, or nothing. ``kept`` names parts that somebody changed by hand on the site
    and that this request did not change. ``advert`` has the parts of AdvertIn, as they stand on the site; it is shown to
    who holds the employer's key."""

    reference: str
    id: int
    url: str
    status: State
    waits_for: Literal["", "publication", "review"] = ""
    close_reason: CloseReason | None = None
    closes_at: AwareDatetime | None = None
    kept: list[str] = []
    advert: dict[str, Any] | None = None


class SentPage(Schema):
    total: int
    page: int
    pages: int
    results: list[AdvertOut]
