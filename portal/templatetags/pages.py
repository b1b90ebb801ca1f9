"""Texts and pictures of pages: ``{% load pages %}``."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText

from portal.figures.models import Figure
from portal.media.pictures import Picture, picture
from portal.media.shapes import SHAPES
from portal.pages.reading import read_together
from portal.pages.text import figure_ids, figures_in

register = template.Library()


def figures_at_hand(context: template.Context, html: str) -> Mapping[str, Figure]:
    """A page loads the figures of its parts at once; any other text loads its own."""
    known = getattr(context.get("page"), "figures", {})
    return known if figure_ids(html) <= set(known) else figures_in([html])


def stored(value: RichText | str | None) -> str:
    return value.source if isinstance(value, RichText) else value or ""


@register.simple_tag(takes_context=True)
def prose(context: template.Context, value: RichText | str | None) -> SafeString:
    """Stored rich text as it reads on the page, its figures filled in."""
    html = stored(value)
    if not html:
        return mark_safe("")
    known = getattr(context.get("page"), "readings", {})
    if html not in known:
        known = read_together([html], figures_at_hand(context, html))
    return mark_safe(known[html])  # noqa: S308


@register.inclusion_tag("portal/parts/figure_sources.html", takes_context=True)
def figure_sources(
    context: template.Context, value: RichText | str | None, sources: Iterable[Mapping[str, str]] = ()
) -> dict:
    """Under a text: who says each of its figures, and when; then the sources that no figure has named."""
    html = stored(value)
    figures = figures_at_hand(context, html)
    told = [figures[pk] for pk in sorted(figure_ids(html), key=int) if pk in figures]
    named = {(figure.source_title, figure.source_url) for figure in told}
    return {
        "figures": told,
        "sources": [source for source in sources if (source["title"], source["url"] or "") not in named],
    }


@register.simple_tag(takes_context=True)
def absolute(context: template.Context, address: str) -> str:
    """With the host, for readers elsewhere."""
    return context["request"].build_absolute_uri(address)


@register.simple_tag(name="picture")
def picture_tag(image: Any, shape: str) -> Picture | None:
    """A picture in one of the shapes of ``portal.media.shapes``; None when there is none, or it is not cut yet."""
    return picture(image or None, SHAPES[shape])


@register.inclusion_tag("portal/parts/picture.html")
def show_picture(
    made: Picture | None, alt: str = "", css: str = "", label: str = "", sizes: str = "", first: bool = False
) -> dict[str, Any]:
    """``first``: it is above the fold. ``label``: said in its place while there is no picture."""
    return {
        "made": made,
        "alt": alt,
        "css": css,
        "label": label,
        "sizes": sizes or (made and made["sizes"]),
        "first": first,
    }
