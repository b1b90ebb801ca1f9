"""What the sitemap offers beside documents: the front page, the lists, and the views that lead to things."""

from collections.abc import Iterator

from django.urls import NoReverseMatch, reverse
from wagtail.models import Page, get_page_models

from portal.identity.standing import address_of
from portal.pages.models import HOME_DEPTH, BasePage
from portal.search.sources import sources

VIEWS = ("careers:vacancies", "glossary", "figures", "ask")


def lists() -> Iterator[str]:
    """The front page, each page that is a list rather than a thing, and each view that an app brings."""
    yield address_of("")
    kinds = [kind for kind in get_page_models() if issubclass(kind, BasePage) and not is_a_document(kind)]
    for page in Page.objects.live().public().exact_type(*kinds).filter(depth__gt=HOME_DEPTH).order_by("path"):
        if address := page.get_url():
            yield address
    for name in VIEWS:
        try:
            yield reverse(name)
        except NoReverseMatch:
            continue


def is_a_document(kind: type[Page]) -> bool:
    return kind._meta.label_lower in sources
