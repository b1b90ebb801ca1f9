"""Listens to what result pages say they showed, and counts those that found nothing or little."""

from datetime import date
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from portal import clock
from portal.guard.personal import mask
from portal.search.analysis import fold
from portal.search.web.listing import Listing
from portal.search.web.signals import results_shown
from portal.security.robots import is_a_reader

from .models import Outcome
from .writing import counted

FEW = 5
LONGEST = 80


class Key(NamedTuple):
    words: str
    day: date
    outcome: str
    visitor: str
    """A digest that nobody can read back, which lives for the day."""


def connect() -> None:
    results_shown.connect(_shown, dispatch_uid="search.missed")


def _shown(request: HttpRequest, listing: Listing, embedded: bool = False, **kwargs: Any) -> None:
    seconds, outcome = settings.CAREWAY_COUNT_SECONDS, outcome_of(listing)
    words = kept_words(listing.typed.q)
    if seconds and outcome and words and not embedded and is_a_reader(request):
        counted.add(
            [Key(words, timezone.localdate(clock.now()), outcome, visitor_of(request, words))], seconds
        )


def outcome_of(listing: Listing) -> str:
    """Empty where enough was found, or where it is no answer to what was typed."""
    response, request = listing.response, listing.request
    if request.page > 1 or response.degraded or response.corrected or response.total >= FEW:
        return ""
    if response.total:
        return Outcome.FEW.value
    chosen = set(request.filters) - set(listing.own)
    return Outcome.NARROWED.value if chosen or request.ranges or request.place else Outcome.NOTHING.value


def kept_words(typed: str) -> str:
    """As they may be kept: in one form, and not at all where they say who somebody is."""
    _masked, personal = mask(typed)
    words = " ".join(fold(typed).split())
    return "" if personal or not 2 <= len(words) <= LONGEST else words


def visitor_of(request: HttpRequest, words: str) -> str:
    return salted_hmac("portal.missed", f"{request.META.get('REMOTE_ADDR', '')}\n{words}").hexdigest()
