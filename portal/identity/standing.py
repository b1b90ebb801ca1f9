"""Which addresses of ours lead somewhere now: a link to a page that is not published is not shown."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models.signals import post_delete
from django.http import HttpRequest
from django.urls import Resolver404, get_urlconf, resolve, reverse
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

SECONDS = 60


def address_of(path: str) -> str:
    """Wherever the host project has put us."""
    return reverse("wagtail_serve", args=[""]) + path.lstrip("/")


class Standing:
    """Asks the database once a minute, and at once after an editor's change."""

    def __init__(self, request: HttpRequest | None) -> None:
        self.site = Site.find_for_request(request) if request else None
        self.slugs = self._slugs(self.site) if self.site else frozenset[str]()

    def __contains__(self, path: object) -> bool:
        """Whether a view or a published page answers at ``path``, like ``stories/`` or ``vacancies/?q=night``."""
        slug = str(path).partition("?")[0].strip("/").partition("/")[0]
        return not slug or slug in self.slugs or is_a_view(slug)

    @staticmethod
    def _slugs(site: Site) -> frozenset[str]:
        key = f"standing-{site.pk}"
        kept = cache.get(key)
        if kept is None:
            below = Page.objects.live().child_of(site.root_page)
            kept = frozenset(below.values_list("slug", flat=True))
            cache.set(key, kept, SECONDS)
        return kept


def is_a_view(slug: str) -> bool:
    return _is_a_view(address_of(f"{slug}/"), get_urlconf() or settings.ROOT_URLCONF)


@lru_cache(maxsize=256)
def _is_a_view(address: str, urlconf: str) -> bool:
    """Every page asks it of every door; views come and go with the process alone."""
    try:
        return resolve(address, urlconf).url_name != "wagtail_serve"
    except Resolver404:
        return False


def forget(sender: Any, **kwargs: Any) -> None:
    cache.delete_many([f"standing-{pk}" for pk in Site.objects.values_list("pk", flat=True)])


def connect() -> None:
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(forget, dispatch_uid="portal.identity.standing")
    post_delete.connect(forget, sender=Page, dispatch_uid="portal.identity.standing")
