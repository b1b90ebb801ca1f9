"""Where a vacancy leads: what the job is, who does it, the ways into it, and whose it is."""

from typing import Any

from portal.search.related import found, hits, things

from .models import Vacancy


def links_of(vacancy: Vacancy) -> dict[str, Any]:
    role, employer = (vacancy.role.slug if vacancy.role else ""), vacancy.employer.slug
    shown = found(
        home=things("employer", 1, employer=employer),
        same_role=things("profile", 2, role=role),
        colleagues=things("profile", 2, employer=employer),
        routes=things("route", 4, sort="title", role=role),
        programmes=things("programme", 3, status="open opening_soon", role=role),
    )
    people = hits(shown.pop("same_role"), shown.pop("colleagues"))
    return {**shown, "people": list(people.values())[:3]}
