"""How many mails strangers may have sent: to one address, and from one place, where many may sit."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from .counting import count

HOUR, DAY = 3600, 24 * 3600


@dataclass(frozen=True)
class MailLimits:
    """``purpose`` names the box; each has limits of its own. Neither address can be read from what is kept."""

    purpose: str
    to_one_address_a_day: int
    from_one_place_an_hour: int

    def over(self, request: HttpRequest, address: str) -> int:
        """Counts this one; seconds to wait, 0 while there is room. It counts alike whether the address is known."""
        if self._counted("p", request.META.get("REMOTE_ADDR", ""), HOUR) > self.from_one_place_an_hour:
            return HOUR
        return DAY if self._counted("a", address.casefold(), DAY) > self.to_one_address_a_day else 0

    def _counted(self, what: str, words: str, seconds: int) -> int:
        mark = salted_hmac(f"portal.mail-limits.{self.purpose}", words).hexdigest()[:20]
        return count(f"{self.purpose}:{what}:{mark}", seconds)
