"""A programme as schema.org's Course, with the intakes to come as its instances. An ended one has none.

The contact is never in it.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString

from portal import clock
from portal.pages.structured import script_of

from .costs import Cost
from .status import ENDED, day_after

if TYPE_CHECKING:
    from .models import ProgrammePage
    from .rows import Intake

Absolute = Callable[[str], str]
FREE = {Cost.NOTHING, Cost.NO_TUITION, Cost.EMPLOYER}


def course_script(page: "ProgrammePage", absolute: Absolute) -> SafeString:
    """Text that can stand inside a script element, whatever the page holds."""
    if page.status() == ENDED or not page.live:
        return SafeString("")
    return script_of(course(page, absolute))


def course(page: "ProgrammePage", absolute: Absolute) -> dict[str, Any]:
    provider = page.provider_name or (page.organisation.name if page.organisation else "")
    found = {
        "@context": "https://schema.org",
        "@type": "Course",
        "name": page.title,
        "description": page.summary or page.title,
        "url": absolute(page.get_url() or ""),
        "provider": {"@type": "Organization", "name": provider} if provider else None,
        "educationalLevel": page.level,
        "educationalCredentialAwarded": page.award,
        "offers": offer(page),
        "hasCourseInstance": list(instances(page)),
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def offer(page: "ProgrammePage") -> dict[str, Any] | None:
    """What it costs whoever takes it, where that is known."""
    if not page.cost_kind:
        return None
    return {"@type": "Offer", "category": "Free" if page.cost_kind in FREE else "Paid"}


def instances(page: "ProgrammePage") -> Iterator[dict[str, Any]]:
    for intake in page.intakes.all():
        if not is_over(intake):
            yield instance(page, intake)


def is_over(intake: "Intake") -> bool:
    """By its last day, else by the day it starts; one without days has not been."""
    last = intake.ends_on or intake.starts_on
    return bool(last and clock.now() >= day_after(last))


def instance(page: "ProgrammePage", intake: "Intake") -> dict[str, Any]:
    where = intake.where_text or page.where_text
    mode = ("Blended" if where else "Online") if page.online else "Onsite"
    found = {
        "@type": "CourseInstance",
        "name": intake.name,
        "courseMode": mode,
        "startDate": intake.starts_on and intake.starts_on.isoformat(),
        "endDate": intake.ends_on and intake.ends_on.isoformat(),
        "maximumAttendeeCapacity": intake.places,
        "location": {"@type": "Place", "name": where, "address": where} if where else None,
    }
    return {name: value for name, value in found.items() if value not in (None, "")}
