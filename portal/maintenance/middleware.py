"""While the site is closed for work every public page answers 503, with whom to call about a child."""

from collections.abc import Callable

from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import sync_and_async_middleware

from .switch import is_closed

RETRY_SECONDS = 600


@sync_and_async_middleware
def close_for_maintenance(get_response: Callable) -> Callable:
    """What watches the site and those who mend it go on: health, the admin, its files."""
    if iscoroutinefunction(get_response):

        async def answer_later(request: HttpRequest) -> HttpResponse:
            return closed(request) if shuts(request) else await get_response(request)

        return answer_later

    def answer(request: HttpRequest) -> HttpResponse:
        return closed(request) if shuts(request) else get_response(request)

    return answer


def shuts(request: HttpRequest) -> bool:
    return is_closed() and not request.path.startswith(goes_on())


def goes_on() -> tuple[str, ...]:
    top = reverse("wagtail_serve", args=[""])
    return (reverse("wagtailadmin_home"), *(f"{top}{part}/" for part in ("health", "media", "documents")))


def closed(request: HttpRequest) -> HttpResponse:
    """Touches neither the database nor the session: both may be away."""
    response = render(None, "503.html", status=503)  # type: ignore[arg-type]
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    response.headers["Cache-Control"] = "no-store"
    return response
