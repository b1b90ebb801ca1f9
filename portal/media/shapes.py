"""How pictures are cut: each shape in two widths by two densities, WebP first, JPEG for browsers without it."""

from dataclasses import dataclass
from functools import cached_property

from wagtail.images.models import Filter

MIME_TYPES = {"avif": "image/avif", "webp": "image/webp"}
"""In the order in which a browser is offered them."""


@dataclass(frozen=True)
class Shape:
    """Lengths are CSS pixels. ``resize`` is Wagtail's: ``fill`` crops about the focal point, ``max`` only shrinks."""

    name: str
    resize: str
    widths: tuple[int, ...]
    height_by_width: float
    fallback: int
    """The one width of what comes last, which is also what others take for a preview of the page."""
    sizes: str
    formats: tuple[str, ...] = ("webp",)
    fallback_format: str = "jpeg"
    """PNG where what lies behind should show through."""

    def spec(self, width: int, format_name: str) -> str:
        return f"{self.resize}-{width}x{round(width * self.height_by_width)}|format-{format_name}"

    @cached_property
    def fallback_spec(self) -> str:
        return self.spec(self.fallback, self.fallback_format)

    def specs_of(self, format_name: str) -> list[str]:
        return [self.spec(width, format_name) for width in self.widths]

    @cached_property
    def filters(self) -> list[Filter]:
        specs = [spec for name in self.formats for spec in self.specs_of(name)]
        return [Filter(spec) for spec in (*specs, self.fallback_spec)]


PORTRAIT = Shape(
    "portrait",
    "fill",
    widths=(100, 200, 340, 680),
    height_by_width=1.25,
    fallback=340,
    sizes="(min-width: 48rem) 21rem, 15rem",
)
WIDE = Shape(
    "wide",
    "fill",
    widths=(380, 640, 760, 1280),
    height_by_width=0.525,
    fallback=1280,
    sizes="(min-width: 42rem) 38rem, 92vw",
)
IN_TEXT = Shape(
    "in-text",
    "max",
    widths=(380, 640, 760, 1280),
    height_by_width=1.25,
    fallback=640,
    sizes="(min-width: 42rem) 38rem, 92vw",
)
HERO = Shape(
    "hero",
    "fill",
    widths=(360, 560, 720, 1120),
    height_by_width=1.05,
    fallback=560,
    sizes="(min-width: 62rem) 35rem, 92vw",
    formats=("avif", "webp"),
)
EMBLEM = Shape(
    "emblem",
    "max",
    widths=(96, 192, 240, 480),
    height_by_width=1.0,
    fallback=240,
    sizes="6rem",
    fallback_format="png",
)
LOGO = Shape(
    "logo",
    "max",
    widths=(180, 360),
    height_by_width=11 / 45,
    fallback=360,
    sizes="11.25rem",
    fallback_format="png",
)
CREST = Shape(
    "crest",
    "max",
    widths=(120, 240),
    height_by_width=2 / 3,
    fallback=240,
    sizes="7.5rem",
    fallback_format="png",
)
FAVICON = Shape(
    "favicon",
    "fill",
    widths=(),
    height_by_width=1.0,
    fallback=64,
    sizes="",
    formats=(),
    fallback_format="png",
)

SHAPES = {shape.name: shape for shape in (PORTRAIT, WIDE, IN_TEXT, HERO, EMBLEM, LOGO, CREST, FAVICON)}
