"""How something looks elsewhere than on its own page: found by a search, and shared in a message."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage

from portal import clock
from portal.search.response import Hit
from portal.search.types import Document

PAGE, SEARCH, SHARE = "", "search", "share"
MODES: list[tuple[str, str | Promise]] = [
    (PAGE, _("The page")),
    (SEARCH, _("As a search result")),
    (SHARE, _("As a share card")),
]
TEMPLATES = {SEARCH: "portal/preview/search.html", SHARE: "portal/preview/share.html"}


@dataclass(frozen=True)
class ShareCard:
    """What others show of it: the same words and picture that its page carries for them."""

    title: str
    description: str
    path: str
    image: AbstractImage | None = None
    drawn: str = ""
    """The address of a card that the site draws, where there is no picture."""


def as_hit(document: Document | None) -> Hit | None:
    """As the site's own search would show it once it is live; None when search does not show it."""
    if document is None:
        return None
    now = clock.now()
    return Hit(document, tuple(span.value for span in document.statuses if span.holds(now)))


def preview_context(request: Any, card: ShareCard, document: Document | None, mode: str) -> dict[str, Any]:
    hit = as_hit(document) if mode == SEARCH else None
    return {"request": request, "card": card, "hit": hit}
