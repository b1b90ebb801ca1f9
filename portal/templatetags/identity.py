"""The frame of every page: whose site it is, where it leads, what comes next. ``{% load identity %}``."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django import template
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import Promise

from portal.identity.brand import Brand
from portal.identity.doors import BESIDE, DOORS, FOOTER, Door
from portal.identity.models import SiteIdentity
from portal.identity.next_steps import ASK
from portal.identity.next_steps import next_steps as steps_for
from portal.identity.standing import Standing, address_of
from portal.media.pictures import Picture, picture
from portal.media.shapes import CREST, FAVICON, LOGO

register = template.Library()


class Link(NamedTuple):
    """``current`` is the value of aria-current: "page" on the page itself, "true" further in, else empty."""

    label: str | Promise
    url: str
    current: str


class Mark(NamedTuple):
    logo: Picture | None
    crest: Picture | None
    favicon: str


def standing(context: template.Context) -> Standing:
    """Asked once a page."""
    request = context.get("request")
    if request is None:
        return Standing(None)
    if not hasattr(request, "standing"):
        request.standing = Standing(request)
    return request.standing


def links(context: template.Context, all_doors: Iterable[Door]) -> list[Link]:
    request: HttpRequest | None = context.get("request")
    here, there = request.path if request else "", standing(context)
    inside = here.removeprefix(address_of(""))
    return [
        Link(
            door.label,
            address_of(door.path),
            "page" if here == address_of(door.path) else "true" if door.holds(inside) else "",
        )
        for door in all_doors
        if door.path in there
    ]


@register.simple_tag(takes_context=True)
def doors(context: template.Context) -> list[Link]:
    """The navigation. A door whose room is not built, or whose page is not published, is not shown."""
    return links(context, DOORS)


@register.simple_tag(takes_context=True)
def beside_doors(context: template.Context) -> list[Link]:
    return links(context, BESIDE)


@register.simple_tag(takes_context=True)
def footer_columns(context: template.Context) -> list[tuple[str | Promise, list[Link]]]:
    columns = [(heading, links(context, all_doors)) for heading, all_doors in FOOTER]
    return [(heading, found) for heading, found in columns if found]


@register.inclusion_tag("portal/parts/next_steps.html", takes_context=True)
def next_steps(context: template.Context) -> dict[str, Any]:
    """One step for each of two readers, the chatbot, and the page to pass on; nothing on the home page, which asks first."""
    request = context.get("request")
    here = request.path if request else ""
    if here == address_of(""):
        return {"steps": [], "shared": None, "ask": ""}
    shown = context.get("page") or context.get("vacancy")
    kind = getattr(shown, "search_kind", "") or ("vacancy" if context.get("vacancy") else "")
    there = standing(context)
    return {
        "steps": list(steps_for(context["identity"], kind, here, there)),
        "shared": shared(request, shown),
        "ask": "" if here.startswith(address_of(ASK.path)) or ASK.path not in there else address_of(ASK.path),
    }


def shared(request: HttpRequest | None, shown: Any) -> dict[str, str] | None:
    """What the phone's sheet, the copied link and the e-mail carry."""
    title = getattr(shown, "title", "")
    return {"title": title, "url": request.build_absolute_uri(request.path)} if request and title else None


@register.simple_tag
def mark(identity: SiteIdentity) -> Mark:
    images = [image for image, _shape in identity.pictures() if image is not None]
    prefetch_related_objects(images, "renditions")
    icon = picture(identity.favicon, FAVICON)
    return Mark(
        picture(identity.logo, LOGO),
        picture(identity.crest, CREST),
        icon["url"] if icon else drawn("logo", identity.brand),
    )


@register.simple_tag
def drawing(name: str, identity: SiteIdentity, scheme: str = "light") -> str:
    """The address of one of our drawings, in this site's colours."""
    return drawn(name, identity.brand, scheme)


def drawn(name: str, brand: Brand, scheme: str = "light") -> str:
    plain = brand.showing("")
    if plain.light or plain.dark:
        return f"{reverse('brand_drawing', args=[scheme, name])}?{plain.to_query()}"
    return static(f"portal/img/{name}.svg")


@register.simple_tag
def brand_address(identity: SiteIdentity) -> str:
    """Of the stylesheet with this site's colours and letters; empty where they are ours."""
    brand = identity.brand
    return "" if brand.is_ours else f"{reverse('brand_css')}?{brand.to_query()}"


@register.simple_tag
def band_colour(identity: SiteIdentity, scheme: str) -> str:
    return identity.brand.colours("dark" if scheme == "dark" else "light")["band"]


@register.simple_tag(takes_context=True)
def if_open(context: template.Context, path: str) -> bool:
    """Whether a view or a published page answers there."""
    return path in standing(context)
