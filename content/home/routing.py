"""From an address to its page in two queries, however deep it lies."""

from collections.abc import Sequence

from wagtail.models import Page

from portal.pages.models import BasePage


def chain(home: Page, slugs: Sequence[str]) -> list[Page]:
    """The pages along the address, from below ``home``; empty unless each exists and routes as Wagtail does."""
    paths = [f"{home.url_path}{'/'.join(slugs[: end + 1])}/" for end in range(len(slugs))]
    # Slug and depth are there for their indexes; the path decides.
    found = Page.objects.filter(slug__in=set(slugs), depth__gt=home.depth, url_path__in=paths).order_by(
        "depth"
    )
    pages = list(found)
    complete = [page.url_path for page in pages] == paths
    return pages if complete and all(routes_plainly(page) for page in pages[:-1]) else []


def routes_plainly(page: Page) -> bool:
    return page.specific_class is not None and page.specific_class.route in (Page.route, BasePage.route)
