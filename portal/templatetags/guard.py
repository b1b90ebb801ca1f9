"""Whom to call about a child: ``{% load guard %}{% calls %}``. Asks no database, so that it stands when all else is away."""

from django import template

from portal.guard.signposts import CHILDLINE, COUNCIL, EMERGENCY, NSPCC, Signpost

register = template.Library()


@register.inclusion_tag("portal/guard/calls.html")
def calls(local: list[dict[str, str]] | None = None) -> dict[str, list[Signpost]]:
    """The site's own team, where it names one, takes the council's place."""
    own = [Signpost(**post) for post in local or []]
    return {"calls": [EMERGENCY, *(own or [COUNCIL]), NSPCC, CHILDLINE]}
