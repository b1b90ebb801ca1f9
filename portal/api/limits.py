"""How often one key may write in a minute, counted in the cache that every process shares.

Each answer says how it stands: ``RateLimit-Limit``, ``RateLimit-Remaining`` and ``RateLimit-Reset`` in seconds.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from portal import clock
from portal.security.counting import count

from .problems import problem

WINDOW = 60
Run = Callable[..., HttpResponse]


def caller(request: HttpRequest) -> str:
    """The same for the same key; nobody reads the key out of it."""
    return salted_hmac("portal.api.caller", request.headers.get("Authorization", "")).hexdigest()[:32]


def limited(run: Run) -> Run:
    """Around an operation of ninja's, before it authenticates."""

    @wraps(run)
    def inside(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        now, most = int(clock.now().timestamp()), int(settings.CAREWAY_API_WRITES_A_MINUTE)
        window, reset = now // WINDOW, WINDOW - now % WINDOW
        used = count(f"api-writes:{caller(request)}:{window}", WINDOW * 2)
        response = run(request, *args, **kwargs) if used <= most else too_many(reset)
        response["RateLimit-Limit"] = f"{most}"
        response["RateLimit-Remaining"] = f"{max(0, most - used)}"
        response["RateLimit-Reset"] = f"{reset}"
        return response

    return inside


def too_many(seconds: int) -> HttpResponse:
    detail = _("Nothing was changed. Send it again in %(seconds)d seconds.") % {"seconds": seconds}
    response = problem(429, _("Too many changes in one minute"), detail)
    response["Retry-After"] = f"{seconds}"
    return response
