"""What search engines of others may find: the lists, and everything that ours finds and that is open or has no end."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal import clock
from portal.search.kinds import TIERS
from portal.search.models import OutboxEntry
from portal.search.sources import all_documents
from portal.search.types import Document, Span

from .lists import lists

KEPT_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Listed:
    url: str
    visible: Span
    statuses: tuple[Span, ...]
    changed_at: datetime | None

    def is_current(self, now: datetime) -> bool:
        """Open, or without a status at all; what has closed is found here and not offered elsewhere."""
        held = [span.value for span in self.statuses if span.holds(now)]
        return not self.statuses or any(value not in TIERS for value in held)


class Everything(Sitemap):
    protocol = "https"
    limit = 20_000

    def items(self) -> list[Listed]:
        now = clock.now()
        return [one for one in listed() if one.visible.holds(now) and one.is_current(now)]

    def location(self, item: Listed) -> str:
        return item.url

    def lastmod(self, item: Listed) -> datetime | None:
        return item.changed_at


class Lists(Sitemap):
    protocol = "https"

    def items(self) -> list[str]:
        return list(lists())

    def location(self, item: str) -> str:
        return item


def listed() -> list[Listed]:
    """Made anew after ten minutes or any change, whichever is first: what is taken down is not listed again."""
    newest = OutboxEntry.objects.order_by("-id").values_list("id", flat=True).first()
    key = f"sitemap:{newest}"
    known = cache.get(key)
    if known is None:
        known = [
            listed_as(document) for batch in all_documents() for document in batch if "#" not in document.url
        ]
        known = sorted({one.url: one for one in known}.values(), key=lambda one: one.url)
        cache.set(key, known, KEPT_SECONDS)
    return known


def listed_as(document: Document) -> Listed:
    return Listed(document.url, document.visible, document.statuses, document.changed_at)


@require_safe
def everything(request: HttpRequest) -> HttpResponse:
    Everything.protocol = Lists.protocol = request.scheme or "https"
    return sitemap(request, {"lists": Lists, "everything": Everything})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    admin, there = reverse("wagtailadmin_home"), request.build_absolute_uri(reverse("sitemap"))
    return HttpResponse(f"User-agent: *\nDisallow: {admin}\nSitemap: {there}\n", content_type="text/plain")
