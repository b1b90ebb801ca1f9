"""A vacancy as schema.org's JobPosting, for other search engines: in every state in which it can be read.

What is not open says so by a ``validThrough`` that is past, so that an engine that knew it forgets it. Nobody's
name, address or phone is ever in it.
"""

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from django.utils.safestring import SafeString

from portal.media.pictures import picture
from portal.media.shapes import EMBLEM
from portal.pages.structured import script_of

from .choices import Contract, PayPeriod, Workplace
from .masking import masked
from .pay_of import Range, pay_of
from .sources import shares_of_full_time
from .states import READABLE, course_of, state_of

if TYPE_CHECKING:
    from .models import Vacancy, VacancyPlace

Absolute = Callable[[str], str]
TEXTS = ("the_work", "who_we_look_for", "what_we_offer", "how_we_recruit")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
CONTRACTS: dict[str, str] = {
    Contract.FIXED_TERM: "TEMPORARY",
    Contract.SECONDMENT: "TEMPORARY",
    Contract.CASUAL: "PER_DIEM",
}
COUNTRY = {"@type": "Country", "name": "GB"}


def job_posting_script(vacancy: "Vacancy", at: datetime, absolute: Absolute) -> SafeString:
    """The data as text that can stand inside a script element, whatever the advert holds; empty while nobody may read it."""
    if state_of(vacancy, at) not in READABLE:
        return SafeString("")
    return script_of(job_posting(vacancy, absolute))


def job_posting(vacancy: "Vacancy", absolute: Absolute) -> dict[str, Any]:
    posted = vacancy.opens_at or vacancy.first_published_at or vacancy.created_at
    found = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": vacancy.title,
        "description": description(vacancy),
        "url": absolute(vacancy.get_absolute_url()),
        "identifier": {
            "@type": "PropertyValue",
            "name": vacancy.employer.name,
            "value": vacancy.reference or vacancy.slug,
        },
        "datePosted": posted.isoformat(),
        "validThrough": valid_through(vacancy, posted).isoformat(),
        "employmentType": employment(vacancy),
        "totalJobOpenings": vacancy.posts,
        "hiringOrganization": organisation(vacancy, absolute),
        "jobLocation": locations(vacancy),
        "baseSalary": salary(vacancy),
        "directApply": False,
    }
    if vacancy.hybrid == Workplace.REMOTE:
        found |= {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": COUNTRY}
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def valid_through(vacancy: "Vacancy", posted: datetime) -> datetime:
    """When it closes or closed. Of an advert that never said, only that it held when it was posted."""
    return course_of(vacancy).closes or posted


def description(vacancy: "Vacancy") -> str:
    vacancy = masked(vacancy)
    texts = [getattr(vacancy, name) for name in TEXTS]
    return "".join([f"<p>{escape(vacancy.summary)}</p>", *(text for text in texts if text)])


def employment(vacancy: "Vacancy") -> list[str]:
    kind = CONTRACTS.get(vacancy.contract)
    return [*([kind] if kind else []), *(share.upper() for share in shares_of_full_time(vacancy))]


def organisation(vacancy: "Vacancy", absolute: Absolute) -> dict[str, Any]:
    employer = vacancy.employer
    logo = picture(employer.logo, EMBLEM)
    found = {
        "@type": "Organization",
        "name": employer.name,
        "sameAs": employer.website,
        "logo": absolute(logo["url"]) if logo else None,
    }
    return {name: value for name, value in found.items() if value}


def locations(vacancy: "Vacancy") -> dict[str, Any] | list[dict[str, Any]]:
    """One place stands alone: some readers look into no list."""
    found = [location(row) for row in vacancy.places.all()]
    return found[0] if len(found) == 1 else found


def location(row: "VacancyPlace") -> dict[str, Any]:
    address = {"@type": "PostalAddress", "addressLocality": row.name, "addressCountry": "GB"}
    if row.address:
        address["streetAddress"] = row.address
    if postcode := POSTCODE.search(row.address):
        address["postalCode"] = postcode[0]
    found: dict[str, Any] = {"@type": "Place", "address": address}
    if row.coordinates:
        latitude, longitude = row.coordinates
        found["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    return found


def salary(vacancy: "Vacancy") -> dict[str, Any] | None:
    """What this post really pays in a year where that can be worked out, else the pay as it is stated."""
    given = vacancy.stated_on()
    if not given.is_given:
        return None
    pay = pay_of(vacancy)
    if given.period == PayPeriod.YEAR and pay.differs:
        amount = quantity(pay.actual, PayPeriod.YEAR)
    else:
        amount = quantity((given.low, given.high), given.period)
    return {"@type": "MonetaryAmount", "currency": "GBP", "value": amount}


def quantity(ends: Range, period: str) -> dict[str, Any]:
    low, high = (None if end is None else number(end) for end in ends)
    amounts = {"value": low} if low == high else {"minValue": low, "maxValue": high}
    given = {name: amount for name, amount in amounts.items() if amount is not None}
    return {"@type": "QuantitativeValue", **given, "unitText": PayPeriod(period).name}


def number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)
