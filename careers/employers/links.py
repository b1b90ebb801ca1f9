"""Where an employer's page leads: its people, its posts, and what else it offers."""

from typing import TYPE_CHECKING, Any

from portal.search.related import found, things

if TYPE_CHECKING:
    from careers.models import EmployerPage


def links_of(page: "EmployerPage") -> dict[str, Any]:
    own = page.organisation.slug
    return found(
        jobs=things("vacancy", 6, status="open", sort="closes_at", employer=own),
        people=things("profile", 4, employer=own),
        stories=things("story", 4, sort="newest", employer=own),
        programmes=things("programme", 4, status="open opening_soon between", employer=own),
        events=things("event", 3, status="upcoming", sort="starts_at", employer=own),
        regions=things("region", 3, employer=own),
    )
