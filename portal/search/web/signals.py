"""A list of results went to a visitor: sent with ``request``, ``listing`` and its ``hits``, on another site with ``embedded``."""

from django.dispatch import Signal
from django.http import HttpRequest

from .listing import Listing

results_shown = Signal()


def shown(request: HttpRequest, listing: Listing, **more: bool) -> None:
    """Says so to whoever counts, unless the search sounds like danger: that one leaves no trace."""
    if not listing.in_danger:
        results_shown.send(
            sender=type(listing), request=request, listing=listing, hits=listing.response.results, **more
        )
