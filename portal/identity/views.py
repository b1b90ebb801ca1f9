"""The council's colours as a stylesheet over the tokens."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from .models import SiteIdentity


def _block(tokens: dict[str, str]) -> str:
    return ":root{" + "".join(f"--{name}:{colour};" for name, colour in tokens.items()) + "}"


@require_safe
def brand_css(request: HttpRequest) -> HttpResponse:
    tokens = SiteIdentity.for_request(request).tokens
    css = ""
    if tokens.get("light"):
        css += _block(tokens["light"])
    if tokens.get("dark"):
        css += "@media (prefers-color-scheme:dark){" + _block(tokens["dark"]) + "}"
    return HttpResponse(f"@layer tokens{{{css}}}", content_type="text/css")
