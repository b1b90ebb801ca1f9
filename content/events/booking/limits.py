"""How many mails go out: to one address, and from one place, where many may sit."""

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from portal.security.counting import count

HOUR, DAY = 3600, 24 * 3600
TO_ONE_ADDRESS_A_DAY = 6
FROM_ONE_PLACE_AN_HOUR = 60
"""A class or an office may book together."""


def over_limit(request: HttpRequest, address: str) -> int:
    """Counts this one; seconds to wait, 0 while there is room. It counts alike whether the address is known."""
    if count(f"bookings:p:{_mark(request.META.get('REMOTE_ADDR', ''))}", HOUR) > FROM_ONE_PLACE_AN_HOUR:
        return HOUR
    return DAY if count(f"bookings:a:{_mark(address.casefold())}", DAY) > TO_ONE_ADDRESS_A_DAY else 0


def _mark(words: str) -> str:
    return salted_hmac("content.events.booking", words).hexdigest()[:20]
