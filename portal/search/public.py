"""What an anonymous visitor can fetch: nothing else is in the index."""

from dataclasses import replace
from datetime import datetime

from django.db import models
from wagtail.models import Page, PageViewRestriction

from .types import Document, Span


class Fence:
    """Judges many objects with the restrictions read once."""

    def __init__(self) -> None:
        self.private = [row.page.path for row in PageViewRestriction.objects.select_related("page")]

    def lets_through(self, obj: models.Model) -> bool:
        """Live, below a site, and behind no password, group or log-in."""
        if not getattr(obj, "live", True):
            return False
        if not isinstance(obj, Page):
            return True
        return not obj.path.startswith(tuple(self.private)) and obj.get_url() is not None


def within_life(document: Document, obj: models.Model) -> Document:
    """The document hidden from its object's expiry on, whether or not the scheduled job has run."""
    expiry: datetime | None = getattr(obj, "expire_at", None)
    span = document.visible
    if expiry is None or (span.end is not None and span.end <= expiry):
        return document
    return replace(document, visible=Span(span.value, span.start, expiry))
