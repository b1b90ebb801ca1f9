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
    minute, passed = divmod(int(time.time()), MINUTE)
    address = salted_hmac("chatbot.address", request.META.get("REMOTE_ADDR", "")).hexdigest()[:20]
    counted = [(f"chat:a:{address}:{minute}", settings.CAREWAY_CHAT_ADDRESS_A_MINUTE)]
    if conversation:
        counted.insert(0, (f"chat:c:{conversation}:{minute}", settings.CAREWAY_CHAT_A_MINUTE))
    for key, most in counted:
        if count(key, MINUTE * 2) > most:
            return Refused(MINUTE - passed)
    return None
