"""A drawing as a file."""

from typing import Any

from django.core.files.base import ContentFile

from .emblems import emblem
from .looks import look_of
from .portraits import portrait
from .scenes import cover


def drawn_file(told: dict[str, Any]) -> ContentFile[bytes]:
    """``told``: what to draw, the slug that decides how, and what the pack says of it."""
    slug = told["slug"]
    if told["draw"] == "portrait":
        content = portrait(look_of(slug, told["pronouns"], told["look"]))
    else:
        content = {"cover": cover, "emblem": emblem}[told["draw"]](slug, told["drawing"])
    return ContentFile(content, name=f"{told['draw']}-{slug}.png")
