"""How many may be sent: for one address, and from one place, where many may sit."""

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from portal.security.counting import count

HOUR, DAY = 3600, 24 * 3600
FOR_ONE_ADDRESS_A_DAY = 6
FROM_ONE_PLACE_AN_HOUR = 20


def over_limit(request: HttpRequest, address: str) -> int:
    """Counts this one; seconds to wait, 0 while there is room. Neither address can be read from what is kept."""
    if count(f"interest:p:{mark(request.META.get('REMOTE_ADDR', ''))}", HOUR) > FROM_ONE_PLACE_AN_HOUR:
        return HOUR
    return DAY if count(f"interest:a:{mark(address.casefold())}", DAY) > FOR_ONE_ADDRESS_A_DAY else 0


def mark(words: str) -> str:
    return salted_hmac("careers.interest", words).hexdigest()[:20]
