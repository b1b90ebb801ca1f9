"""Where a search is given to other programs: ``{% load feeds %}``."""

from typing import Any

from django import template
from django.urls import reverse

from careers.feeds.following import FORMATS, found_by, query_of
from careers.vacancies.listing import VacancyListing

register = template.Library()
TYPES = {"atom": "application/atom+xml", "json": "application/feed+json"}


@register.inclusion_tag("careers/feeds/autodiscovery.html")
def feed_links(listing: VacancyListing) -> dict[str, Any]:
    """For the page's head: the feeds of what the page shows."""
    return {"listing": listing, "feeds": [(TYPES[name], feed_address(listing, name)) for name in TYPES]}


@register.simple_tag
def feed_address(listing: VacancyListing, format: str) -> str:
    if format not in FORMATS:
        raise ValueError(f"no feed of format {format!r}")
    query = query_of(found_by(listing))
    address = reverse("careers:feed", kwargs={"format": format})
    return f"{address}?{query}" if query else address
