"""What search engines of others may find: everything that ours finds and that is open or has no end."""

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_page
from django.views.decorators.http import require_safe

from portal import clock
from portal.search.kinds import TIERS
from portal.search.sources import all_documents
from portal.search.types import Document

KEPT_SECONDS = 600


class Everything(Sitemap):
    protocol = "https"
    limit = 20_000

    def items(self) -> list[Document]:
        now = clock.now()
        documents = [document for batch in all_documents() for document in batch]
        shown = [
            d for d in documents if d.visible.holds(now) and self.is_current(d, now) and "#" not in d.url
        ]
        return sorted({d.url: d for d in shown}.values(), key=lambda d: d.url)

    @staticmethod
    def is_current(document: Document, now: datetime) -> bool:
        """Open, or without a status at all; what has closed is found here and not offered elsewhere."""
        held = [span.value for span in document.statuses if span.holds(now)]
        return not document.statuses or any(value not in TIERS for value in held)

    def location(self, item: Document) -> str:
        return item.url


@require_safe
@cache_page(KEPT_SECONDS)
def everything(request: HttpRequest) -> HttpResponse:
    Everything.protocol = request.scheme or "https"
    return sitemap(request, {"everything": Everything})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    admin, there = reverse("wagtailadmin_home"), request.build_absolute_uri(reverse("sitemap"))
    return HttpResponse(f"User-agent: *\nDisallow: {admin}\nSitemap: {there}\n", content_type="text/plain")
