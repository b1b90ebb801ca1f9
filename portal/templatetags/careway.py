"""What every template may use: icons, addresses, and one way to write dates and money.

``{% load careway %}``
"""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.figures.dating import date_of_source
from portal.identity.standing import address_of
from portal.saying import day, distance, ending, moment, money, month, until
from portal.security.anonymous import stamp

register = template.Library()
for said in (day, month, moment, ending, until, money, distance):
    register.filter(said.__name__, said)

ICONS = {
    "arrow": '<path d="M5 12h14m-6-6 6 6-6 6"/>',
    "menu": '<path d="M4 7h16M4 12h16M4 17h16"/>',
    "search": '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
    "pin": '<path d="M12 21c5-5 7-8.5 7-11a7 7 0 0 0-14 0c0 2.5 2 6 7 11z"/><circle cx="12" cy="10" r="2.5"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
    "calendar": '<rect x="4" y="5" width="16" height="15" rx="2"/><path d="M4 10h16M8 3v4m8-4v4"/>',
    "people": '<circle cx="9" cy="8" r="3.5"/>'
    '<path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6.5M18 14a6.5 6.5 0 0 1 3.5 6"/>',
    "route": '<path d="M5 20v-7a5 5 0 0 1 5-5h9m-4-4 4 4-4 4"/>',
    "cross": '<path d="M6 6l12 12M18 6 6 18"/>',
    "send": '<path d="M12 15V4m-4 4 4-4 4 4M5 13v6h14v-6"/>',
    "link": '<path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1"/>',
    "tick": '<path d="m5 12 5 5 9-10"/>',
    "alert": '<path d="M12 4 2.5 20h19z"/><path d="M12 10v4m0 3v.01"/>',
    "quote": '<path d="M5 17c3-1 4-3 4-6H5V6h6v5c0 4-2 6-5 7z"/>',
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative 24-pixel line icon."""
    return mark_safe(f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{ICONS[name]}</svg>')  # noqa: S308


@register.simple_tag
def site_path(path: str = "") -> str:
    """The address of a page or view of ours, wherever the host project has put us."""
    return address_of(path)


@register.simple_tag
def form_stamp(purpose: str) -> str:
    """For a form that anyone may send without a cookie."""
    return stamp(purpose)


@register.filter
def source_date(given: str) -> str:
    """As the source gives it, without a librarian's shorthand."""
    return date_of_source(given)


@register.simple_tag
def source_name(title: str, url: str = "", dated: str = "") -> SafeString:
    """The title (linked) and its date."""
    name = format_html('<a href="{}">{}</a>', url, title) if url else title
    when = date_of_source(dated or "")
    return format_html("{}{}", name, format_html(", {}", when) if when else "")


@register.simple_tag
def source_line(title: str, url: str = "", dated: str = "") -> SafeString:
    """Source: title (linked), date."""
    return format_html("{} {}", _("Source:"), source_name(title, url, dated))
