"""One picture in one size, for a page, a card or the index."""

from typing import TypedDict

from wagtail.images.models import AbstractImage, SourceImageIOError

PORTRAIT = "fill-400x500|format-webp"
WIDE = "fill-1200x630|format-webp"
IN_TEXT = "max-1200x1200|format-webp"


class Picture(TypedDict):
    url: str
    width: int
    height: int


def picture(image: AbstractImage | None, spec: str) -> Picture | None:
    """None when there is no picture, or its file is lost: the page is finished without."""
    if image is None:
        return None
    try:
        made = image.get_rendition(spec)
    except (SourceImageIOError, OSError):
        return None
    return {"url": made.url, "width": made.width, "height": made.height}
