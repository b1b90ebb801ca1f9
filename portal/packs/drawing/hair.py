"""What is on a head. Each style is what lies behind the head and what lies before it."""

from collections.abc import Callable
from typing import NamedTuple

from .colours import Hair
from .headwear import beanie, headscarf, headwrap, turban, wrapped_scarf
from .sheet import Disc, Fill, Line, Shape


class Style(NamedTuple):
    words: str
    """After the hair's colour: ``dark hair in a bun``. For what is worn: ``in a headscarf``."""
    behind: Callable[[Hair], list[Shape]]
    front: Callable[[Hair], list[Shape]]
    for_whom: str = "she he they"
    worn: bool = False


def nothing(hair: Hair) -> list[Shape]:
    return []


def cap_of(path: str) -> Callable[[Hair], list[Shape]]:
    return lambda hair: [Fill(path, hair.colour)]


def shaded(path: str) -> Callable[[Hair], list[Shape]]:
    return lambda hair: [Fill(path, hair.shade)]


def discs(*places: tuple[float, float, float]) -> Callable[[Hair], list[Shape]]:
    return lambda hair: [Disc(x, y, radius, hair.colour) for x, y, radius in places]


HAIRLINE = "M116 182c2-66 34-100 84-100s82 34 84 100c-24-38-50-50-84-50s-60 12-84 50z"
SWEPT = "M116 190c0-70 30-108 84-108s84 38 84 108c-10-30-30-50-60-58-36 4-80 18-108 58z"
FRINGE = "M112 206c-4-80 34-120 88-120s92 40 88 120c-4-14-8-28-14-38H126c-6 10-10 24-14 38z"
BOB = "M200 62c-82 0-112 58-108 140 2 50 6 78 18 98h180c12-20 16-48 18-98 4-82-26-140-108-140z"
LONG = "M200 66c-78 0-104 56-104 130 0 90-6 150-30 196h268c-24-46-30-106-30-196 0-74-26-130-104-130z"
PARTED = "M200 88c-50 0-86 36-84 118 12-48 46-72 84-112 38 40 72 64 84 112 2-82-34-118-84-118z"
CLOSE = "M120 178c-2-62 34-94 80-94s82 32 80 94c-8-32-30-48-80-48s-72 16-80 48z"
FULL = "M84 240c-16-90 30-184 116-184s132 94 116 184c-6 34-30 50-44 30V150H128v120c-14 20-38 4-44-30z"


def locs(hair: Hair) -> list[Shape]:
    ends = [(84, 350), (98, 386), (118, 400), (282, 400), (302, 386), (316, 350)]
    return [
        Disc(200, 170, 106, hair.colour),
        *[
            Line(f"M{x} 150C{x - 6} 220 {x + 4} 280 {x} {end}", shade, 17)
            for (x, end), shade in zip(ends, [hair.colour, hair.shade] * 3, strict=True)
        ],
    ]


def plaits(hair: Hair) -> list[Shape]:
    return [
        Disc(200, 166, 96, hair.colour),
        *[
            Disc(x, 236 + 27 * place, 19, hair.shade if place % 2 else hair.colour)
            for x in (104, 296)
            for place in range(6)
        ],
    ]


def waves(hair: Hair) -> list[Shape]:
    edge = [(98, 180, 38), (88, 236, 38), (84, 292, 40), (96, 344, 38)]
    return [
        Fill(LONG, hair.colour),
        *[Disc(x, y, radius, hair.colour) for x, y, radius in edge],
        *[Disc(400 - x, y, radius, hair.colour) for x, y, radius in edge],
    ]


def cornrows(hair: Hair) -> list[Shape]:
    rows = [
        "M150 132C154 110 162 98 172 90",
        "M178 124C180 106 184 96 190 88",
        "M222 124C220 106 216 96 210 88",
    ]
    return [
        Fill(CLOSE, hair.colour),
        *[Line(path, hair.shade, 4) for path in rows],
        Line("M250 132C246 110 238 98 228 90", hair.shade, 4),
    ]


def receding(hair: Hair) -> list[Shape]:
    return [
        Fill("M117 214c-10-36-8-66 12-92 2 30 2 60-2 92z", hair.colour),
        Fill("M283 214c10-36 8-66-12-92-2 30-2 60 2 92z", hair.colour),
    ]


STYLES = {
    "afro": Style(
        "curly hair",
        discs((200, 160, 112), (112, 190, 52), (288, 190, 52), (130, 112, 54), (270, 112, 54), (200, 76, 58)),
        cap_of(HAIRLINE),
    ),
    "short afro": Style(
        "short curly hair",
        discs((200, 140, 96), (132, 128, 42), (268, 128, 42), (164, 84, 42), (236, 84, 42)),
        cap_of(HAIRLINE),
    ),
    "tousled": Style(
        "short tousled hair",
        nothing,
        cap_of(
            "M116 196c-10-78 30-122 92-120 54-8 90 40 76 120-4-28-14-44-30-52-40 10-84 8-112-6-14 12-22 30-26 58z"
        ),
    ),
    "bob": Style(
        "hair in a bob",
        shaded(BOB),
        cap_of(
            "M114 190c-2-66 30-106 86-106s88 40 86 106c-12-22-26-34-44-38-10 12-20 16-38 18 6-6 8-12 8-20"
            "-36 22-74 10-98 40z"
        ),
        "she they",
    ),
    "fringe": Style("hair with a straight fringe", shaded(BOB), cap_of(FRINGE), "she they"),
    "flat top": Style(
        "short hair, flat on top",
        nothing,
        cap_of(
            "M118 190c-6-40-2-66 4-92 4-22 22-32 42-34h76c20 2 36 12 40 34 6 26 8 52 2 92-6-30-14-46-26-52H144"
            "c-12 6-20 22-26 52z"
        ),
        "he they",
    ),
    "long": Style("long hair, parted in the middle", cap_of(LONG), cap_of(PARTED), "she they"),
    "long swept": Style("long hair, swept to one side", cap_of(LONG), shaded(SWEPT), "she"),
    "long fringe": Style("long hair with a fringe", cap_of(LONG), shaded(FRINGE), "she"),
    "waves": Style("long wavy hair", waves, shaded(PARTED), "she they"),
    "buzz": Style("very short hair", nothing, cap_of(CLOSE)),
    "bald": Style("no hair", nothing, nothing, "he"),
    "receding": Style("hair at the sides only", nothing, receding, "he"),
    "bun": Style("hair in a bun", discs((200, 54, 42)), cap_of(HAIRLINE), "she they"),
    "two buns": Style("hair in two buns", discs((134, 82, 36), (266, 82, 36)), cap_of(PARTED), "she"),
    "ponytail": Style(
        "hair in a ponytail",
        shaded("M262 96c76 8 88 110 64 236-10 22-34 16-34-8 4-90-10-140-44-160z"),
        cap_of(SWEPT),
        "she they",
    ),
    "locs": Style("locs", locs, cap_of(HAIRLINE)),
    "plaits": Style("hair in two plaits", plaits, cap_of(PARTED), "she"),
    "cornrows": Style("cornrows", nothing, cornrows),
    "curls": Style(
        "a head of short curls",
        discs((124, 168, 30), (276, 168, 30), (122, 126, 30), (278, 126, 30)),
        discs(
            (128, 148, 24),
            (138, 114, 28),
            (166, 92, 30),
            (200, 84, 32),
            (234, 92, 30),
            (262, 114, 28),
            (272, 148, 24),
        ),
    ),
    "side parting": Style(
        "short hair with a side parting",
        nothing,
        cap_of(
            "M115 190c-6-74 34-110 92-108 50 2 84 40 78 108-6-26-16-40-32-48-50 6-90-6-112-26-8 22-18 44-26 74z"
        ),
        "he they",
    ),
    "quiff": Style(
        "hair in a quiff",
        nothing,
        cap_of(
            "M118 184c-6-42 0-74 20-88 10-44 96-62 136-32 24 18 20 76 10 120-6-26-14-42-28-48-44 12-84 4-108-6"
            "-14 14-24 32-30 54z"
        ),
        "he they",
    ),
    "pixie": Style(
        "cropped hair",
        nothing,
        cap_of(
            "M114 204c-14-84 30-128 90-128s100 46 82 128c-4-22-12-36-22-46-10-2-22-10-28-20-26 20-70 22-94 22"
            "-14 10-22 26-28 44z"
        ),
        "she they",
    ),
    "bouncy": Style(
        "shoulder-length curls",
        lambda hair: [
            Fill(FULL, hair.colour),
            *discs(
                (92, 168, 40), (84, 220, 42), (98, 272, 40), (308, 168, 40), (316, 220, 42), (302, 272, 40)
            )(hair),
            *discs((130, 104, 44), (270, 104, 44), (200, 78, 50))(hair),
        ],
        cap_of(SWEPT),
        "she they",
    ),
    "headscarf": Style("in a headscarf", nothing, headscarf, "she", worn=True),
    "wrapped scarf": Style("in a wrapped headscarf", nothing, wrapped_scarf, "she", worn=True),
    "turban": Style("in a turban", nothing, turban, "he", worn=True),
    "headwrap": Style("in a headwrap", nothing, headwrap, "she", worn=True),
    "beanie": Style("in a woolly hat", nothing, beanie, "he they", worn=True),
}
"""``for_whom``: by whose pronouns a slug may choose it. A pack may give any style to anybody."""
