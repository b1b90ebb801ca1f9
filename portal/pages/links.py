"""Links to pages inside a text, resolved together."""

from django.utils.html import format_html
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale, Page
from wagtail.rich_text.pages import PageLinkHandler

from portal.search.remembering import once


class PageLinks(PageLinkHandler):
    """Overrides Wagtail's because it loads every page type apart, and the visitor's language at each link."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[Page | None]:
        ids = [attrs.get("id", "") for attrs in attrs_list]
        pages = Page.objects.in_bulk({int(pk) for pk in ids if pk.isdigit()})
        return [pages.get(int(pk)) if pk.isdigit() else None for pk in ids]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        return [opening_tag(page) for page in cls.get_many(attrs_list)]


def opening_tag(page: Page | None) -> str:
    if page is None:
        return "<a>"
    shown = page if speaks_one_language() or page.locale_id == active_locale() else page.localized
    return format_html('<a href="{}">', address_of(shown))


def address_of(page: Page) -> str | None:
    """Its type is loaded only where the type makes addresses in a way of its own."""
    own_way = page.specific_class and page.specific_class.get_url_parts is not Page.get_url_parts
    return (page.specific_deferred if own_way else page).url


def speaks_one_language() -> bool:
    return len(get_content_languages()) == 1


@once
def active_locale() -> int:
    return Locale.get_active().pk
