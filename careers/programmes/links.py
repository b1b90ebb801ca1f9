"""Where a programme leads: who did it, what it opens, and whose it is."""

from typing import TYPE_CHECKING, Any

from portal.search.related import found, things

if TYPE_CHECKING:
    from careers.models import ProgrammePage


def links_of(programme: "ProgrammePage") -> dict[str, Any]:
    owner = programme.organisation.slug if programme.organisation else ""
    roles = programme.role_slugs
    return found(
        profiles=things("profile", programme=programme.slug),
        roles=things("role", 6, sort="title", role=roles),
        jobs=things("vacancy", status="open", role=roles),
        home=things("employer", 1, employer=owner),
    )
