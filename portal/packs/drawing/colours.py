"""The palette of the drawings: that of the site's own, and skins and hair as they are."""

from typing import NamedTuple

SPRUCE = "#0d4a47"
NIGHT = "#0b2f2e"
MARIGOLD = "#ffc75f"
CORAL = "#ee7a5a"
MINT = "#a9d8d5"
LILAC = "#cbbfe6"
PEACH = "#f9d2c0"
WHITE = "#ffffff"
PLUM = "#7c5aa6"
BLUE = "#2f6f8f"
SAGE = "#5d9c83"
SKY = "#bfdcec"
ROSE = "#d9718c"
SAND = "#e9d8b4"


class Skin(NamedTuple):
    light: str
    shade: str
    ink: str = NIGHT


SKINS = {
    "fair": Skin("#f7d9c6", "#e9bfa6"),
    "rosy": Skin("#f4cfb8", "#e6b79b"),
    "warm": Skin("#f2c4a6", "#e2ab89"),
    "olive": Skin("#dca67f", "#c98f67"),
    "tan": Skin("#c98a5e", "#b3744a"),
    "brown": Skin("#a8674a", "#8f533a"),
    "deep": Skin("#7a4a33", "#653b27"),
    "dark": Skin("#5a3726", "#48291b", "#1b0f0a"),
}


class Hair(NamedTuple):
    colour: str
    shade: str
    words: str


HAIR_COLOURS = {
    "black": Hair(NIGHT, "#173f3d", "black"),
    "dark": Hair("#2a1a22", "#3b2631", "dark"),
    "brown": Hair("#5b3a29", "#6f4936", "brown"),
    "auburn": Hair("#7d3623", "#93452f", "auburn"),
    "red": Hair("#b5532f", "#9a4325", "red"),
    "fair": Hair("#d9a855", "#c49243", "fair"),
    "grey": Hair("#d3dbda", "#b9c4c3", "grey"),
    "white": Hair("#f3f1ea", "#d9d6ca", "white"),
    "steel": Hair("#7f8c8d", "#6b7879", "grey"),
    "plum": Hair("#6b3f7d", "#57306a", "purple"),
}

GROUNDS = {
    "mint": (MINT, MARIGOLD, WHITE),
    "peach": (PEACH, CORAL, WHITE),
    "marigold": (MARIGOLD, WHITE, SPRUCE),
    "lilac": (LILAC, MARIGOLD, WHITE),
    "coral": (CORAL, PEACH, WHITE),
    "spruce": (SPRUCE, CORAL, WHITE),
    "sky": (SKY, WHITE, CORAL),
    "sage": (SAGE, MINT, WHITE),
    "blue": (BLUE, LILAC, MARIGOLD),
    "sand": (SAND, MINT, SPRUCE),
    "rose": (ROSE, PEACH, WHITE),
    "plum": (PLUM, ROSE, MARIGOLD),
}
"""Ground, disc and line of a portrait."""
