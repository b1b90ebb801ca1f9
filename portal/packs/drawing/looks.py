"""How a person looks: by the slug, but for what the pack tells."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from .clothes import CLOTHES, COLOURS, EXTRAS, FOR_HER, FOR_HIM
from .colours import GROUNDS, HAIR_COLOURS, SKINS
from .faces import AGES, BEARDS, BROWS, EARS, EYES, FRAMES, GLASSES, JAWS, MOUTHS, NOSES, SKIN_MARKS
from .hair import STYLES

OFTEN = 9
YOUNG_HAIR = ("black", "dark", "brown", "auburn", "red", "fair", "plum")
OLD_HAIR = ("grey", "white", "steel")
DARK_HAIR = ("black", "black", "dark", "brown")
DARKER_SKINS = ("olive", "tan", "brown", "deep", "dark")


@dataclass(frozen=True)
class Look:
    skin: str
    hair: str
    hair_colour: str
    age: str
    jaw: str
    wide: float
    tall: float
    brows: str
    eyes: str
    nose: str
    mouth: str
    marks: str
    beard: str
    glasses: str
    frame: str
    ears: str
    clothes: str
    cloth: str
    extra: str
    ground: str
    line: int
    disc: int


WORDS: dict[str, list[str]] = {
    "skin": list(SKINS),
    "hair": list(STYLES),
    "hair_colour": [*HAIR_COLOURS, *COLOURS],
    "age": list(AGES),
    "jaw": list(JAWS),
    "brows": list(BROWS),
    "eyes": list(EYES),
    "nose": list(NOSES),
    "mouth": list(MOUTHS),
    "marks": list(SKIN_MARKS),
    "beard": list(BEARDS),
    "glasses": list(GLASSES),
    "ears": list(EARS),
    "clothes": list(CLOTHES),
    "cloth": list(COLOURS),
    "extra": list(EXTRAS),
    "ground": list(GROUNDS),
}


def look_of(slug: str, pronouns: str = "", told: Mapping[str, Any] | None = None) -> Look:
    """The same look for a slug each time; ``told`` overrides any part of it."""
    told = told or {}
    for part, word in told.items():
        if word not in WORDS.get(part, ()):
            known = ", ".join(WORDS[part]) if part in WORDS else ", ".join(WORDS)
            raise ValueError(f"a look has no {part} {word!r}; there are {known}")
    look = replace(by_chance(slug, whom(pronouns), told), **told)
    if STYLES[look.hair].worn and look.hair_colour not in COLOURS:
        look = replace(look, hair_colour=other_than(look.cloth, slug))
    return look


def whom(pronouns: str) -> str:
    first = pronouns.split("/")[0].strip().casefold()
    return first if first in {"she", "he"} else "they"


def by_chance(slug: str, who: str, told: Mapping[str, str]) -> Look:
    dice = random.Random(f"portrait of {slug}")  # noqa: S311
    skin = told.get("skin") or dice.choice(list(SKINS))
    age = told.get("age") or dice.choice(["young", "young", "middle", "middle", "middle", "older"])
    hair = told.get("hair") or dice.choice(
        [name for name, style in STYLES.items() if who in style.for_whom.split()]
    )
    ground = dice.choice(list(GROUNDS))
    return Look(
        skin=skin,
        hair=hair,
        hair_colour=dice.choice(hair_colours(skin, age)),
        age=age,
        jaw=dice.choice(list(JAWS)),
        wide=dice.choice([0.93, 0.97, 1.0, 1.04]),
        tall=dice.choice([0.95, 1.0, 1.03]),
        brows=dice.choice(list(BROWS)),
        eyes=dice.choice([eyes for eyes in EYES if eyes != "lashes" or who == "she"]),
        nose=dice.choice(list(NOSES)),
        mouth=dice.choice([mouth for mouth in MOUTHS if mouth != "lips" or who == "she"]),
        marks=dice.choice(
            [mark for mark in SKIN_MARKS if skin not in DARKER_SKINS or mark in {"none", "mole"}]
        ),
        beard=dice.choice([*BEARDS, *["none"] * OFTEN]) if who == "he" else "none",
        glasses=dice.choice([*GLASSES, *["none"] * OFTEN]),
        frame=dice.choice(FRAMES),
        ears=dice.choice(["none", "studs", "hoops", "drops", "discs"]) if who == "she" else "none",
        clothes=dice.choice({"she": FOR_HER, "he": FOR_HIM}.get(who, tuple(CLOTHES))),
        cloth=dice.choice([name for name in COLOURS if name != ground]),
        extra=dice.choice(["none", "none", "none", "lanyard"]),
        ground=ground,
        line=dice.randrange(8),
        disc=dice.randrange(4),
    )


def hair_colours(skin: str, age: str) -> tuple[str, ...]:
    if age == "older":
        return OLD_HAIR
    return DARK_HAIR if skin in DARKER_SKINS else YOUNG_HAIR


def other_than(cloth: str, slug: str) -> str:
    return random.Random(f"scarf of {slug}").choice([name for name in COLOURS if name != cloth])  # noqa: S311


def differences(one: Look, other: Look) -> set[str]:
    """The parts in which two looks differ."""
    return {part.name for part in fields(Look) if getattr(one, part.name) != getattr(other, part.name)}
