"""How many questions a minute: first of one conversation, then of one address, where many may sit."""

import time
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from portal.security.counting import count

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Refused:
    """``retry_after`` in seconds."""

    retry_after: int


def over_limit(request: HttpRequest, conversation: str) -> Refused | None:
    """Counts this question; None while there is room."""
    counted = [(f"a:{address_mark(request)}", settings.CAREWAY_CHAT_ADDRESS_A_MINUTE)]
    if conversation:
        counted.insert(0, (f"c:{conversation}", settings.CAREWAY_CHAT_A_MINUTE))
    return _over(counted)


def too_many_remarks(request: HttpRequest) -> Refused | None:
    return _over([(f"r:{address_mark(request)}", settings.CAREWAY_CHAT_ADDRESS_A_MINUTE)])


def address_mark(request: HttpRequest) -> str:
    """The same for the same address; nobody reads the address out of it."""
    return salted_hmac("chatbot.address", request.META.get("REMOTE_ADDR", "")).hexdigest()[:20]


def _over(counted: list[tuple[str, int]]) -> Refused | None:
    minute, passed = divmod(int(time.time()), MINUTE)
    for name, most in counted:
        if count(f"chat:{name}:{minute}", MINUTE * 2) > most:
            return Refused(MINUTE - passed)
    return None
