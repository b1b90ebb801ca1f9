"""What each list page lists, in which order, and what it says when there is nothing."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Listed:
    kinds: tuple[str, ...]
    sort: str
    empty: str | Promise
    by_place: bool = False
    """Whether people look for one near them."""


LISTED = {
    "stories": Listed(("profile", "story"), "newest", _("No story has been published yet.")),
    "profiles": Listed(("profile",), "newest", _("No career profile has been published yet.")),
    "roles": Listed(("role",), "title", _("No role has been described yet.")),
    "routes": Listed(("route",), "title", _("No route has been described yet.")),
    "programmes": Listed(("programme",), "relevance", _("No programme has been published yet.")),
    "employers": Listed(("employer",), "title", _("No employer has a page yet.")),
    "events": Listed(("event",), "starts_at", _("No event has been announced yet."), by_place=True),
}
