"""From an address to its page in two queries, however deep it lies."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef
from wagtail.models import Page, PageViewRestriction

from portal.pages.models import BasePage


def chain(home: Page, slugs: Sequence[str]) -> list[Page]:
    """The pages along the address, from below ``home``; empty unless each exists and routes as Wagtail does."""
    paths = [f"{home.url_path}{'/'.join(slugs[: end + 1])}/" for end in range(len(slugs))]
    # Slug and depth are there for their indexes; the path decides.
    found = Page.objects.filter(slug__in=set(slugs), depth__gt=home.depth, url_path__in=paths)
    own = PageViewRestriction.objects.filter(page=OuterRef("pk"))
    above = PageViewRestriction.objects.filter(page__depth__lte=home.depth)
    pages = list(found.annotate(is_restricted=Exists(own) | Exists(above)).order_by("depth"))
    complete = [page.url_path for page in pages] == paths
    return pages if complete and all(routes_plainly(page) for page in pages[:-1]) else []


def routes_plainly(page: Page) -> bool:
    return page.specific_class is not None and page.specific_class.route in (Page.route, BasePage.route)


def whole(home: Page, pages: Sequence[Page]) -> Page:
    """The last of a chain as what it is, with what it reads at once and what the way to it has told."""
    last = pages[-1]
    kind = last.specific_class
    if kind is None or not issubclass(kind, BasePage):
        return last.specific
    page = kind.for_reading().get(pk=last.pk)
    page.pages_above = [home, *pages[:-1]]
    page.is_open_to_all = not any(one.is_restricted or one.alias_of_id for one in pages)
    return page
