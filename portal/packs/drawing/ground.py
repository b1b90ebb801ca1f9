"""What scenes stand on and are made of: arches, houses, hills, trees, a line behind."""

from .sheet import Disc, Fill, Line, Shape

ROUND = 0.5523
"""How far a curve's handles reach to make a quarter of a circle, as a share of its radius."""

FLOOR = 640


def arch(x: float, width: float, top: float, colour: str, foot: float = FLOOR) -> Fill:
    return Fill(arch_path(x, width, top, foot), colour)


def arch_path(x: float, width: float, top: float, foot: float = FLOOR) -> str:
    """A door with a half-circle on top, its left foot at ``x``."""
    r = width / 2
    k = r * ROUND
    return f"M{x} {foot}V{top + r}c0 {-k} {r - k} {-r} {r} {-r}c{k} 0 {r} {r - k} {r} {r}V{foot}z"


def box(x: float, y: float, width: float, height: float, colour: str) -> Fill:
    return Fill(f"M{x} {y}h{width}v{height}h{-width}z", colour)


def house(x: float, width: float, top: float, wall: str, roof: str, light: str) -> list[Shape]:
    """A gabled house with a chimney, a door and two windows."""
    side = width / 6
    return [
        box(x + width * 0.68, top - 74, width * 0.12, 70, roof),
        Fill(f"M{x - 12} {top}L{x + width / 2} {top - 86}L{x + width + 12} {top}z", roof),
        box(x, top, width, FLOOR - top, wall),
        box(x + side, top + 30, side * 1.4, 56, light),
        box(x + side * 3.6, top + 30, side * 1.4, 56, light),
        arch(x + side * 2, side * 2, top + 124, roof),
    ]


def hill(top: float, lean: float, colour: str) -> Fill:
    return Fill(
        f"M-20 {FLOOR}V{top}C200 {top - lean} 420 {top - lean} 620 {top}S1040 {top + lean} 1220 {top}V{FLOOR}z",
        colour,
    )


def tree(x: float, foot: float, size: float, leaves: str, trunk: str) -> list[Shape]:
    return [
        Line(f"M{x} {foot}v{-size * 1.5}", trunk, size / 7),
        Disc(x, foot - size * 1.7, size * 0.62, leaves),
        Disc(x - size * 0.4, foot - size * 1.25, size * 0.46, leaves),
        Disc(x + size * 0.42, foot - size * 1.2, size * 0.48, leaves),
        Line(f"M{x} {foot - size * 0.8}l{size * 0.28} {-size * 0.34}", trunk, size / 10),
    ]


WINDING = (
    "M-20 470C120 440 150 220 320 200S560 380 720 330S960 90 1230 150",
    "M-20 180C160 90 260 300 430 260S700 60 850 120S1080 320 1230 250",
    "M-20 330C100 420 240 420 330 300S520 90 690 130S980 400 1230 300",
    "M-20 120C200 60 300 180 470 200S780 330 900 220S1100 60 1230 100",
    "M-20 400C180 420 200 140 400 120S640 260 800 260S1050 200 1230 60",
)
