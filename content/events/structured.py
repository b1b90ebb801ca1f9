"""An event as schema.org's Event, for other search engines: coming up, cancelled or over."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString

from portal.pages.structured import script_of

if TYPE_CHECKING:
    from .models import EventPage

Absolute = Callable[[str], str]
SCHEMA = "https://schema.org/"


def event_script(event: "EventPage", absolute: Absolute) -> SafeString:
    return script_of(described(event, absolute)) if event.live else SafeString("")


def described(event: "EventPage", absolute: Absolute) -> dict[str, Any]:
    address = absolute(event.get_url() or "")
    ended = event.ends_at.isoformat() if event.ends_at else None
    found = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.summary or event.title,
        "url": address,
        "startDate": event.starts_at.isoformat(),
        "endDate": ended,
        "eventStatus": f"{SCHEMA}{'EventCancelled' if event.cancelled else 'EventScheduled'}",
        "eventAttendanceMode": f"{SCHEMA}{mode(event)}EventAttendanceMode",
        "location": locations(event, address),
        "organizer": {"@type": "Organization", "name": event.organisation.name}
        if event.organisation
        else None,
        "maximumAttendeeCapacity": event.places,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def mode(event: "EventPage") -> str:
    if not event.online:
        return "Offline"
    return "Mixed" if at_a_place(event) else "Online"


def at_a_place(event: "EventPage") -> bool:
    return event.latitude is not None


def locations(event: "EventPage", address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if event.online:
        found.append({"@type": "VirtualLocation", "url": event.register_url or address})
    if event.place_name and (at_a_place(event) or not event.online):
        place: dict[str, Any] = {"@type": "Place", "name": event.place_name, "address": event.place_name}
        if event.latitude is not None and event.longitude is not None:
            place["geo"] = {
                "@type": "GeoCoordinates",
                "latitude": float(event.latitude),
                "longitude": float(event.longitude),
            }
        found.append(place)
    return found
