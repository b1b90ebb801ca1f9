"""A draft drawn as the public page, for the one person who is asked about it."""

import re
from copy import copy
from urllib.parse import unquote

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from portal.media.serve import signed
from portal.pages.models import BasePage
from portal.people.presuming import presuming

from .models import Agreement

MEDIA = re.compile(rf"{re.escape(settings.MEDIA_URL)}([^\s\"'?,)]+)")


def shown_page(request: HttpRequest, draft: BasePage, agreement: Agreement, token: str) -> HttpResponse:
    """As though she agreed to all that she has chosen; nobody else's consent is presumed."""
    request = at_its_own_address(request, draft)
    with presuming([agreement.person_id]):
        context = {**draft.get_context(request), "consent_token": token, "consent_agreement": agreement}
        html = render_to_string(draft.get_template(request), context, request=request)
    return HttpResponse(with_signed_pictures(html))


def at_its_own_address(request: HttpRequest, draft: BasePage) -> HttpRequest:
    """As though the page itself were asked for: what it says of its address must not give away the link."""
    asked = copy(request)
    asked.path = asked.path_info = draft.get_url() or "/"
    asked.is_preview = True  # type: ignore[attr-defined]
    return asked


def with_signed_pictures(html: str) -> str:
    """Her picture is not public yet: each address carries leave to see just that file for an hour."""
    return MEDIA.sub(lambda found: f"{found[0]}?seen={signed(unquote(found[1]))}", html)
