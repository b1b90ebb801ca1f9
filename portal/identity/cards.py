"""The card that others show of a shared link, drawn here in the council's colours: words, arch and line.

Its letters lie in ``fonts/``, because no machine can be relied on to have any.
"""

import hashlib
from dataclasses import dataclass
from functools import cache as kept
from io import BytesIO
from pathlib import Path

from django.core.cache import cache
from PIL import Image, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

from .brand import Brand

WIDTH, HEIGHT = 1200, 630
MARGIN, RIGHT = 72, 900
SIZES = (84, 72, 62, 54)
MOST_LINES = 4
SMALL = 36
FONT = Path(__file__).parent / "fonts" / "SourceSerifPro-Semibold.ttf"
KEPT_SECONDS = 24 * 3600
ARCH = (940, 150, 1260, 470)
LINE = [(0, 560), (520, 560), (640, 500), (760, 560), (1200, 560)]


@dataclass(frozen=True, slots=True)
class Card:
    """``above`` stands over the title, ``facts`` below it, ``site`` at the foot."""

    above: str
    title: str
    facts: tuple[str, ...]
    site: str


def card_image(card: Card, brand: Brand) -> bytes:
    """PNG, drawn once a day for the same words and colours."""
    said = hashlib.sha256(repr((card, sorted(brand.colours("light").items()))).encode()).hexdigest()
    key = f"share-card:{said}"
    image = cache.get(key)
    if image is None:
        image = drawn(card, brand)
        cache.set(key, image, KEPT_SECONDS)
    return bytes(image)


def drawn(card: Card, brand: Brand) -> bytes:
    colours = brand.colours("light")
    image = ground(colours["band"], colours["accent"])
    draw = ImageDraw.Draw(image)
    y = _lines(draw, MARGIN, fitted(card.above, SMALL, 1), SMALL, colours["accent"]) + 12
    size, lines = title_lines(card.title)
    y = _lines(draw, y, lines, size, colours["on-band"]) + 20
    facts = [line for fact in card.facts[:2] for line in fitted(fact, SMALL, 1)]
    _lines(draw, y, facts, SMALL, colours["on-band"])
    _lines(draw, HEIGHT - 58, fitted(card.site, 32, 1), 32, colours["on-band"])
    out = BytesIO()
    image.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def ground(band: str, accent: str) -> Image.Image:
    """An arch as portraits have, and the line that runs through the site. Drawn twice as large, for even edges."""
    image = Image.new("RGB", (2 * WIDTH, 2 * HEIGHT), band)
    draw = ImageDraw.Draw(image)
    left, top, right, bottom = (2 * end for end in ARCH)
    draw.pieslice((left, top, right, bottom), 180, 360, fill=accent)
    draw.rectangle((left, (top + bottom) // 2, right, 2 * LINE[0][1]), fill=accent)
    draw.line([(2 * x, 2 * y) for x, y in LINE], fill=accent, width=16, joint="curve")
    return image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def _lines(draw: ImageDraw.ImageDraw, y: float, lines: list[str], size: int, colour: str) -> float:
    """Where the next may begin."""
    for line in lines:
        draw.text((MARGIN, y), line, font=letters(size), fill=colour)
        y += size * 1.18
    return y


def title_lines(title: str) -> tuple[int, list[str]]:
    """As large as it fits."""
    for size in SIZES:
        lines = broken(title, size)
        if len(lines) * size <= 300 and all(
            letters(size).getlength(line) <= RIGHT - MARGIN for line in lines
        ):
            return size, lines
    return SIZES[-1], fitted(title, SIZES[-1], MOST_LINES)


def fitted(words: str, size: int, most: int) -> list[str]:
    """Cut with an ellipsis where it is too long."""
    lines = broken(words, size)
    kept_lines = lines[:most]
    if kept_lines and (len(lines) > most or letters(size).getlength(kept_lines[-1]) > RIGHT - MARGIN):
        last = kept_lines[-1]
        while last and letters(size).getlength(f"{last}…") > RIGHT - MARGIN:
            last = last[:-1]
        kept_lines[-1] = f"{last.rstrip(' ,.')}…"
    return kept_lines


def broken(words: str, size: int) -> list[str]:
    """Between words alone; no line longer than there is room, unless one word is."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters(size).getlength(longer) <= RIGHT - MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@kept
def letters(size: int) -> FreeTypeFont:
    return ImageFont.truetype(FONT, size)
