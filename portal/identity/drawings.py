"""Our drawings in a council's colours: the drawn ones are replaced, faces and hair stay."""

import re
from functools import lru_cache
from pathlib import Path

from .brand import Brand
from .colour import HEX, mix
from .palette import Scheme

FOLDER = Path(__file__).parent.parent / "static" / "portal" / "img"
NAME = re.compile(r"(?:hero|hero-dark|line|logo|empty|cover-programme|(?:door|emblem)-[a-z]+)")
WHITE = "#ffffff"


@lru_cache(maxsize=64)
def drawn(name: str) -> str:
    """The drawing as we have it. KeyError when there is none of that name, or it is somebody's portrait."""
    path = FOLDER / f"{name}.svg"
    if not NAME.fullmatch(name) or not path.is_file():
        raise KeyError(name)
    return path.read_text()


def painted(name: str, brand: Brand, scheme: Scheme) -> str:
    """Deep colours are those of the light scheme on any ground; the line runs over the band that is shown."""
    ours, light = brand.colours(scheme), brand.colours("light")
    deep = ours["band"] if name == "line" else light["brand"]
    paints = {
        "#0d4a47": deep,
        "#0b2f2e": light["on-accent"],
        "#ffc75f": ours["accent"],
        "#ee7a5a": mix(light["accent"], 60, WHITE),
        "#a9d8d5": mix(light["brand"], 35, WHITE),
        "#8cc4c1": mix(light["brand"], 45, WHITE),
        "#5d9c83": mix(light["brand"], 60, WHITE),
        "#2f6f8f": mix(light["brand"], 80, WHITE),
        "#cbbfe6": mix(light["brand"], 22, WHITE),
        "#f9d2c0": mix(light["accent"], 35, WHITE),
        "#e3efec": mix(light["brand"], 12, WHITE),
    }
    return HEX.sub(lambda found: paints.get(found[0].lower(), found[0]), drawn(name))
