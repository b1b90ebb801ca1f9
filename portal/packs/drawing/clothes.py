"""Shoulders and what they wear."""

from collections.abc import Callable

from .colours import (
    BLUE,
    CORAL,
    LILAC,
    MARIGOLD,
    MINT,
    NIGHT,
    PEACH,
    PLUM,
    ROSE,
    SAGE,
    SAND,
    SPRUCE,
    WHITE,
    Skin,
)
from .sheet import Disc, Fill, Line, Shape, Within

BODY = "M16 680V500c2-98 66-142 148-160q36 40 72 0c82 18 146 62 148 160v180z"
COLLAR = "M164 340q36 40 72 0l16 4-24 44-28-18-28 18-24-44z"
OPENING = "M150 343l50 66 50-66-14-4q-36 40-72 0z"

COLOURS = {
    "coral": (CORAL, MARIGOLD),
    "spruce": (SPRUCE, MARIGOLD),
    "lilac": (LILAC, CORAL),
    "blue": (BLUE, WHITE),
    "plum": (PLUM, PEACH),
    "marigold": (MARIGOLD, SPRUCE),
    "night": (NIGHT, CORAL),
    "mint": (MINT, SPRUCE),
    "white": (WHITE, BLUE),
    "rose": (ROSE, WHITE),
    "sage": (SAGE, SAND),
    "sand": (SAND, PLUM),
}
"""Cloth and what goes with it."""


def crew(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [Fill("M164 340q36 40 72 0l14 4q-50 70-100 0z", other)]


def shirt(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [Fill(OPENING, WHITE), Line("M200 409v260", other, 6)]


def roll_neck(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [Fill("M158 318h84l4 50q-46 30-92 0z", cloth), Line("M154 368q46 30 92 0", other, 5)]


def collar(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [Fill(COLLAR, WHITE)]


def scoop(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [Fill("M164 340q36 40 72 0l20 5q-10 60-56 80-46-20-56-80z", skin.shade)]


def necklace(cloth: str, other: str, skin: Skin) -> list[Shape]:
    beads = [(158, 366), (170, 384), (185, 397), (200, 402), (215, 397), (230, 384), (242, 366)]
    return [*scoop(cloth, other, skin), *[Disc(x, y, 8, other) for x, y in beads]]


def blazer(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [
        Fill("M148 344l52 200 52-200-16-4q-36 40-72 0z", other),
        Fill("M150 343l-30 62 36 12 44 128-16-130z", NIGHT),
        Fill("M250 343l30 62-36 12-44 128 16-130z", NIGHT),
    ]


def hoodie(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [
        Fill("M146 338c-26 12-26 66 54 84 80-18 80-72 54-84-8 34-28 46-54 46s-46-12-54-46z", other),
        Line("M178 408v62M222 408v62", WHITE, 5),
    ]


def stripes(cloth: str, other: str, skin: Skin) -> list[Shape]:
    bands = tuple(Fill(f"M0 {y}h400v16H0z", other) for y in range(392, 520, 36))
    return [Within(BODY, bands), Fill("M164 340q36 40 72 0l10 3q-46 56-92 0z", other)]


def dots(cloth: str, other: str, skin: Skin) -> list[Shape]:
    rows = [(x + (y // 34 % 2) * 20, y) for y in range(380, 510, 34) for x in range(10, 400, 40)]
    return [Within(BODY, tuple(Disc(x, y, 6, other) for x, y in rows)), Fill(COLLAR, WHITE)]


def dungarees(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [
        Line("M118 356L140 450M282 356L260 450", other, 24),
        Fill("M118 440h164v240H118z", other),
        Disc(140, 452, 7, WHITE),
        Disc(260, 452, 7, WHITE),
    ]


def cardigan(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [
        Fill("M152 342l32 340h32l32-340-12-2q-36 40-72 0z", other),
        *[Disc(176, y, 6, WHITE) for y in (420, 456, 492)],
    ]


def fleece(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [Fill("M156 322l-8 44 52 26 52-26-8-44q-44 50-88 0z", other), Line("M200 392v260", NIGHT, 5)]


def woolly_scarf(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [
        Fill("M216 360h46l14 160h-50z", other),
        Fill("M140 322q60 44 120 0l14 46q-74 48-148 0z", other),
        Line("M138 350q62 44 124 0", cloth, 5),
    ]


def tie(cloth: str, other: str, skin: Skin) -> list[Shape]:
    return [Fill("M200 366l16 18-10 18 14 110-20 24-20-24 14-110-10-18z", other), Fill(COLLAR, WHITE)]


CLOTHES: dict[str, Callable[[str, str, Skin], list[Shape]]] = {
    "crew": crew,
    "shirt": shirt,
    "roll neck": roll_neck,
    "collar": collar,
    "scoop": scoop,
    "necklace": necklace,
    "blazer": blazer,
    "hoodie": hoodie,
    "stripes": stripes,
    "dots": dots,
    "dungarees": dungarees,
    "cardigan": cardigan,
    "fleece": fleece,
    "woolly scarf": woolly_scarf,
    "tie": tie,
}
FOR_HER = (
    "crew",
    "roll neck",
    "collar",
    "scoop",
    "necklace",
    "blazer",
    "stripes",
    "dots",
    "dungarees",
    "cardigan",
)
FOR_HIM = (
    "crew",
    "shirt",
    "collar",
    "hoodie",
    "stripes",
    "fleece",
    "woolly scarf",
    "tie",
    "roll neck",
    "blazer",
)


def lanyard() -> list[Shape]:
    return [
        Line("M146 352L196 452M254 352L204 452", CORAL, 9),
        Fill("M172 450h56v60h-56z", WHITE),
        Disc(190, 470, 9, SPRUCE),
        Line("M180 492h40M206 470h12", SPRUCE, 4),
    ]


def wheelchair() -> list[Shape]:
    """Its back and the two handles, seen over the shoulders."""
    return [
        Fill("M58 560V404q0-24 24-24h236q24 0 24 24v156z", "#3b4a4c"),
        Line("M40 520V380M360 520V380", "#8d9aa0", 13),
        Line("M40 380q0-14-14-14H8M360 380q0-14 14-14h18", "#8d9aa0", 13),
        Line("M6 366h22M372 366h22", NIGHT, 22),
    ]


EXTRAS = ("none", "lanyard", "wheelchair")
