"""A page may not take an address that a view owns."""

from django.core.exceptions import ValidationError
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

RESERVED = {
    "admin", "alerts", "api", "ask", "bookings", "consent", "documents", "glossary", "health", "interest", "media", "saved", "search", "static",
    "styleguide", "vacancies",
}  # fmt: skip
TOP_DEPTH = 3


def owned_by_a_view(slug: str) -> bool:
    """Whether a page of this slug below the home page could never be reached."""
    if slug in RESERVED:
        return True
    try:
        match = resolve(reverse("wagtail_serve", args=[f"{slug}/"]))
    except Resolver404:
        return False
    return match.url_name != "wagtail_serve"


def refuse_owned(slug: str, depth: int | None) -> None:
    if depth == TOP_DEPTH and owned_by_a_view(slug):
        raise ValidationError(
            {
                "slug": _("“%(slug)s” is the address of another part of this site. Choose another.")
                % {"slug": slug}
            }
        )
