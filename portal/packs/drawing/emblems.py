"""Emblems of invented employers: one sign on one ground."""

import random

from .colours import CORAL, LILAC, MARIGOLD, MINT, NIGHT, PEACH, PLUM, SAGE, SKY, SPRUCE, WHITE
from .ground import arch
from .sheet import Disc, Fill, Line, Ring, Shape, drawn

UNITS = (96, 96)
WIDTH = 480
GROUNDS = (CORAL, SPRUCE, LILAC, MINT, MARIGOLD, SKY, PLUM, PEACH)


def water(colour: str) -> list[Shape]:
    return [
        Fill("M12 64q9-10 18 0q9 10 18 0q9-10 18 0q9 10 18 0v20H12z", "#2f6f8f"),
        Fill("M12 76q9-10 18 0q9 10 18 0q9-10 18 0q9 10 18 0v8H12z", colour),
    ]


SIGNS: dict[str, list[Shape]] = {
    "leaf": [
        Fill("M48 12c22 14 30 32 22 54-8 12-16 16-22 18-6-2-14-6-22-18-8-22 0-40 22-54z", WHITE),
        Line("M48 30v54M48 54l14-12M48 66l-14-12", SAGE, 6),
    ],
    "bird": [
        Fill("M16 62c18 0 26-10 30-22 4-12 14-18 26-16l10 6-12 4c-2 24-18 40-42 40-4 0-8-4-12-12z", WHITE),
        Fill("M30 56c10 0 18-6 22-16 4 16-4 26-18 28z", SAGE),
        Disc(68, 32, 3, NIGHT),
    ],
    "harbour": [arch(26, 44, 14, WHITE, 64), Disc(48, 38, 8, CORAL), *water(NIGHT)],
    "mountain": [
        Fill("M8 80l24-46 18 30 12-18 26 34z", NIGHT),
        Disc(66, 26, 11, WHITE),
        Fill("M32 34l10 18-10-5-9 5z", WHITE),
    ],
    "lantern": [
        Line("M48 14v12M36 26h24", NIGHT, 6),
        Fill("M34 30h28l6 40H28z", WHITE),
        Fill("M48 40c10 12 8 24 0 24s-10-12 0-24z", CORAL),
        Line("M26 74h44", NIGHT, 7),
    ],
    "bridge": [
        Fill("M10 66V46C30 34 66 34 86 46v20H76c0-12-8-18-16-18v18H36V48c-8 0-16 6-16 18z", WHITE),
        Line("M10 74h76", NIGHT, 6),
    ],
    "tree": [
        Line("M48 84V44", NIGHT, 8),
        Disc(48, 32, 18, WHITE),
        Disc(32, 46, 14, SAGE),
        Disc(64, 46, 14, SAGE),
    ],
    "wheel": [
        Ring(48, 48, 28, WHITE, 8),
        Line("M48 20v56M20 48h56M28 28l40 40M68 28L28 68", WHITE, 5),
        Disc(48, 48, 8, NIGHT),
    ],
    "sun": [
        Disc(48, 62, 20, WHITE),
        Line("M48 16v14M18 32l10 10M78 32L68 42M10 62h10M76 62h10", WHITE, 6),
        Fill("M8 66h80v22H8z", NIGHT),
    ],
    "door": [
        arch(28, 40, 18, WHITE, 80),
        arch(38, 30, 30, NIGHT, 80),
        Disc(60, 58, 3, MARIGOLD),
        Line("M16 82h64", NIGHT, 6),
    ],
}


def emblem(slug: str, told: str = "") -> bytes:
    dice = random.Random(f"emblem of {slug}")  # noqa: S311
    ground = dice.choice(GROUNDS)
    return drawn([Fill("M0 0h96v96H0z", ground), *SIGNS[sign_of(slug, told)]], units=UNITS, width=WIDTH)


def sign_of(slug: str, told: str = "") -> str:
    if told and told not in SIGNS:
        raise ValueError(f"no drawing {told!r}; there are {', '.join(SIGNS)}")
    return told or random.Random(f"sign of {slug}").choice(list(SIGNS))  # noqa: S311
