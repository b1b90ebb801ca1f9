"""Covers: a place in the hand of the portraits, varied by the slug of the page that it belongs to."""

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from . import indoors, outdoors
from .colours import GROUNDS
from .ground import WINDING, box
from .palette import Palette
from .sheet import Disc, Line, Shape, drawn

UNITS = (1200, 630)
WIDTH = 1600


class Scene(NamedTuple):
    words: str
    shapes: Callable[[Palette], Sequence[Shape]]


SCENES = {
    "doors": Scene("four arched doors, one of them ajar", outdoors.doors),
    "terrace": Scene("a row of terraced houses", outdoors.terrace),
    "hills": Scene("a house among hills", outdoors.hills),
    "canal": Scene("a boat on a canal between warehouses", outdoors.canal),
    "park": Scene("trees and a bench in a park", outdoors.park),
    "tea": Scene("two mugs of tea and a sheet of paper on a table", indoors.tea),
    "bus": Scene("a bus on a country road", outdoors.bus),
    "night": Scene("a window at night, with a moon and a lamp", indoors.night),
    "bridge": Scene("a stone bridge over a river", outdoors.bridge),
    "letter": Scene("a letter half out of its envelope", indoors.letter),
    "stairs": Scene("stairs that lead up to a door", indoors.stairs),
    "snow": Scene("a house in falling snow", outdoors.snow),
    "chairs": Scene("five chairs in a row", indoors.chairs),
    "people": Scene("three people, each in an arch", indoors.people),
    "playground": Scene("swings and a slide", outdoors.playground),
    "shelf": Scene("two shelves of books", indoors.shelf),
    "clock": Scene("a large clock", indoors.clock),
}


def cover(slug: str, told: str = "") -> bytes:
    return drawn(cover_shapes(slug, told), units=UNITS, width=WIDTH)


def cover_words(slug: str, told: str = "") -> str:
    return f"Drawing of {SCENES[scene_of(slug, told)].words}"


def scene_of(slug: str, told: str = "") -> str:
    if told and told not in SCENES:
        raise ValueError(f"no drawing {told!r}; there are {', '.join(SCENES)}")
    return told or random.Random(f"scene of {slug}").choice(list(SCENES))  # noqa: S311


def cover_shapes(slug: str, told: str = "") -> list[Shape]:
    dice = random.Random(f"cover of {slug}")  # noqa: S311
    palette = Palette(*GROUNDS[dice.choice(list(GROUNDS))], dice)
    return [
        box(0, 0, 1200, 640, palette.ground),
        Disc(
            dice.choice([250, 620, 900, 960]),
            dice.choice([170, 210, 250]),
            dice.randint(150, 220),
            palette.disc,
        ),
        Line(dice.choice(WINDING), palette.line, 14),
        *SCENES[scene_of(slug, told)].shapes(palette),
    ]
