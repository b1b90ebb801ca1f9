"""The style guide, for whoever may enter the admin: each part in each of its states."""

import re
from collections.abc import Sequence
from itertools import count
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from portal.identity.models import SiteIdentity

from .registry import Part, parts

PAGES = {
    "403": "403.html",
    "404": "404.html",
    "410": "410.html",
    "500": "500.html",
    "maintenance": "503.html",
}
"""Pages that nobody comes to by a link."""
LANDMARK = re.compile(r'(<(?:nav|section|aside|form|search)\b[^>]*?\saria-)label(?:ledby)?="[^"]*"')


class Shown(NamedTuple):
    template: str
    anchor: str
    part: Part
    states: Sequence[tuple[str | Promise, str]]


@require_safe
@require_admin_access
def styleguide(request: HttpRequest) -> HttpResponse:
    context: dict[str, Any] = {
        "shown": [shown(request, *item) for item in parts.items()],
        "pages": list(PAGES),
    }
    return render(request, "portal/styleguide/styleguide.html", context)


def shown(request: HttpRequest, template: str, part: Part) -> Shown:
    frame = {"identity": SiteIdentity.for_request(request)}
    states = [
        (name, told_apart(render_to_string(template, {**frame, **context}, request), f"{part.name}: {name}"))
        for name, context in part.states.items()
    ]
    anchor = template.removesuffix(".html").replace("/parts/", "-").replace("/", "-")
    return Shown(template, anchor, part, states)


def told_apart(html: str, name: str) -> SafeString:
    """Its landmarks with a name of their own: elsewhere each stands once on a page, here once a state."""
    number = count(1)
    named = LANDMARK.sub(lambda found: f'{found[1]}label="{escape(name)}, {next(number)}"', html)
    return mark_safe(named)  # noqa: S308


@require_safe
@require_admin_access
def special_page(request: HttpRequest, name: str) -> HttpResponse:
    try:
        return render(request, PAGES[name])
    except (KeyError, TemplateDoesNotExist):
        raise Http404 from None
