"""Where a role leads: who does it, who hires for it, and the ways into it."""

from typing import TYPE_CHECKING, Any

from portal.search.related import found, things

if TYPE_CHECKING:
    from careers.models import RolePage


def links_of(role: "RolePage") -> dict[str, Any]:
    return found(
        jobs=things("vacancy", status="open", role=role.slug),
        profiles=things("profile", role=role.slug),
        routes=things("route", 6, sort="title", role=role.slug),
        programmes=things("programme", status="open opening_soon between", role=role.slug),
    )
