"""A picture as pages, cards and the index show it: what has been cut of it, never what would have to be."""

from collections.abc import Iterable
from typing import TypedDict

from wagtail.images.models import AbstractImage, AbstractRendition

from .orders import order_once
from .shapes import MIME_TYPES, Shape


class Source(TypedDict):
    type: str
    srcset: str


class Picture(TypedDict):
    shape: str
    url: str
    width: int
    height: int
    sizes: str
    sources: list[Source]


def picture(image: AbstractImage | None, shape: Shape) -> Picture | None:
    """None when there is no picture or nothing of it is cut yet; then it is ordered, and nobody waits for it.

    Costs one query, or none where the page has prefetched ``renditions``. Opens no file.
    """
    if image is None:
        return None
    found = standing(image, shape)
    if len(found) < len(shape.filters):
        order_once(image, shape)
    fallback = found.get(shape.fallback_spec) or next(reversed(found.values()), None)
    if fallback is None:
        return None
    return {
        "shape": shape.name,
        "url": fallback.url,
        "width": fallback.width,
        "height": fallback.height,
        "sizes": shape.sizes,
        "sources": [
            {"type": MIME_TYPES[name], "srcset": srcset}
            for name in shape.formats
            if (srcset := srcset_of(found[spec] for spec in shape.specs_of(name) if spec in found))
        ],
    }


def standing(image: AbstractImage, shape: Shape) -> dict[str, AbstractRendition]:
    """What is cut, by spec. A cut about an earlier focal point stands in until the new one is made."""
    cut: dict[str, list[AbstractRendition]] = {}
    for rendition in image.renditions.all():
        cut.setdefault(rendition.filter_spec, []).append(rendition)
    found = {}
    for wanted in shape.filters:
        if of_spec := cut.get(wanted.spec):
            key = wanted.get_cache_key(image)
            found[wanted.spec] = next((made for made in of_spec if made.focal_point_key == key), of_spec[-1])
    return found


def srcset_of(renditions: Iterable[AbstractRendition]) -> str:
    """Each width once: of a small original several cuts come out alike."""
    by_width = {made.width: made.url for made in renditions}
    return ", ".join(f"{url} {width}w" for width, url in sorted(by_width.items()))
