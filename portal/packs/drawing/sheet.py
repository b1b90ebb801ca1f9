"""Flat shapes, and the sheet that they are drawn on."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import TypeAlias

from PIL import Image, ImageChops, ImageDraw

from .paths import Outline, outlines

FINER = 2
"""Drawn so many times larger, then made smaller: that smooths the edges."""


@dataclass(frozen=True)
class Fill:
    """An area. Where its outlines overlap, there is a hole."""

    path: str
    colour: str


@dataclass(frozen=True)
class Line:
    path: str
    colour: str
    width: float = 5


@dataclass(frozen=True)
class Disc:
    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True)
class Ring:
    x: float
    y: float
    radius: float
    colour: str
    width: float = 6


@dataclass(frozen=True)
class Within:
    """Shapes of which only what lies inside ``path`` is seen."""

    path: str
    shapes: "tuple[Shape, ...]"


@dataclass(frozen=True)
class Stretched:
    """Shapes made wider and taller about a point, as one face is longer than another."""

    shapes: "tuple[Shape, ...]"
    wide: float = 1.0
    tall: float = 1.0
    about: tuple[float, float] = (200.0, 208.0)


Shape: TypeAlias = Fill | Line | Disc | Ring | Within | Stretched


@dataclass(frozen=True)
class Frame:
    """From a drawing's own units to the pixels of the sheet."""

    scale: float
    wide: float = 1.0
    tall: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def points(self, outline: Outline) -> Outline:
        return [self.point(x, y) for x, y in outline]

    def point(self, x: float, y: float) -> tuple[float, float]:
        return (x * self.wide + self.left) * self.scale, (y * self.tall + self.top) * self.scale

    def stretched(self, by: Stretched) -> "Frame":
        x, y = by.about
        left = self.left + self.wide * x * (1 - by.wide)
        top = self.top + self.tall * y * (1 - by.tall)
        return Frame(self.scale, self.wide * by.wide, self.tall * by.tall, left, top)


def drawn(shapes: Iterable[Shape], *, units: tuple[int, int], width: int) -> bytes:
    """A PNG, ``width`` pixels wide, of shapes that lie on a sheet of ``units``."""
    scale = width * FINER / units[0]
    size = (width * FINER, round(units[1] * scale))
    sheet = Image.new("RGB", size, "#ffffff")
    draw(sheet, shapes, Frame(scale))
    file = BytesIO()
    sheet.reduce(FINER).save(file, "PNG")
    return file.getvalue()


def draw(sheet: Image.Image, shapes: Iterable[Shape], frame: Frame) -> None:
    brush = ImageDraw.Draw(sheet)
    for shape in shapes:
        match shape:
            case Fill(path, colour):
                fill(sheet, brush, path, colour, frame)
            case Line(path, colour, width):
                line(brush, path, colour, width, frame)
            case Disc(x, y, radius, colour):
                brush.ellipse(box(x, y, radius, frame), fill=colour)
            case Ring(x, y, radius, colour, width):
                around = box(x, y, radius + width / 2, frame)
                brush.ellipse(around, outline=colour, width=round(width * frame.scale))
            case Within(path, inner):
                layer = sheet.copy()
                draw(layer, inner, frame)
                sheet.paste(layer, mask=mask_of(sheet.size, path, frame))
            case Stretched(inner):
                draw(sheet, inner, frame.stretched(shape))


def box(x: float, y: float, radius: float, frame: Frame) -> list[tuple[float, float]]:
    return [frame.point(x - radius, y - radius), frame.point(x + radius, y + radius)]


def fill(sheet: Image.Image, brush: ImageDraw.ImageDraw, path: str, colour: str, frame: Frame) -> None:
    parts = outlines(path)
    if len(parts) == 1:
        brush.polygon(frame.points(parts[0]), fill=colour)
    else:
        sheet.paste(colour, mask=mask_of(sheet.size, path, frame))


def line(brush: ImageDraw.ImageDraw, path: str, colour: str, width: float, frame: Frame) -> None:
    thick = round(width * frame.scale)
    for outline in outlines(path):
        points = frame.points(outline)
        brush.line(points, fill=colour, width=thick, joint="curve")
        for x, y in (points[0], points[-1]):
            half = thick / 2
            brush.ellipse([(x - half, y - half), (x + half, y + half)], fill=colour)


def mask_of(size: tuple[int, int], path: str, frame: Frame) -> Image.Image:
    mask = Image.new("1", size)
    for outline in outlines(path):
        part = Image.new("1", size)
        ImageDraw.Draw(part).polygon(frame.points(outline), fill=1)
        mask = ImageChops.logical_xor(mask, part)
    return mask
