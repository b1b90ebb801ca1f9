"""The module that puts the chatbot into pages of others, at an address that stays."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

SCRIPT = Path(__file__).with_name("embed.js")


@require_safe
def script(request: HttpRequest) -> HttpResponse:
    """A module is fetched across origins."""
    response = HttpResponse(SCRIPT.read_bytes(), content_type="text/javascript; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
