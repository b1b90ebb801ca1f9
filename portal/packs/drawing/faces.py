"""What makes a face: its halves, brows, eyes, nose and mouth, age, beard, glasses and ears."""

from collections.abc import Callable, Sequence

from .colours import CORAL, MARIGOLD, SPRUCE, WHITE, Hair, Skin
from .sheet import Disc, Fill, Line, Ring, Shape

OVAL = "M122 190C122 122 158 92 200 92s78 30 78 98c0 74-34 118-78 118s-78-44-78-118z"
OVAL_HALF = "M200 92c42 0 78 30 78 98 0 74-34 118-78 118z"
SQUARE = "M122 186C122 122 158 92 200 92s78 30 78 94c0 50 0 82-22 104-14 14-34 20-56 20s-42-6-56-20c-22-22-22-54-22-104z"
SQUARE_HALF = "M200 92c42 0 78 30 78 94 0 50 0 82-22 104-14 14-34 20-56 20z"
ROUND = "M118 196C118 126 156 92 200 92s82 34 82 104c0 68-36 110-82 110s-82-42-82-110z"
ROUND_HALF = "M200 92c44 0 82 34 82 104 0 68-36 110-82 110z"

JAWS = {"oval": (OVAL, OVAL_HALF), "square": (SQUARE, SQUARE_HALF), "round": (ROUND, ROUND_HALF)}

BROWS = {
    "arched": ("M154 184q15-11 30-3M216 181q15-8 30 3", 5),
    "flat": ("M152 182h32M216 182h32", 6),
    "heavy": ("M150 184q18-13 36-4M214 180q18-9 36 4", 9),
    "raised": ("M154 180q15-16 30-6M216 174q15-10 30 6", 4),
    "uneven": ("M154 184q15-9 30-2M216 174q15-9 30 2", 5),
}

NOSES = {
    "long": "M200 204l-9 36q9 6 18 0",
    "small": "M196 232q6 7 12 0",
    "broad": "M202 206q-4 22-18 32q16 10 34 0",
    "straight": "M203 200v38h-12",
    "round": "M190 236c0-14 20-14 20 0q-10 8-20 0",
}


def eyes(kind: str, ink: str) -> Sequence[Shape]:
    if kind == "smiling":
        return [Line("M160 209q11-12 22 0M218 209q11-12 22 0", ink)]
    if kind == "wide":
        return [Disc(x, 206, 10, WHITE) for x in (170, 230)] + [Disc(x, 206, 6, ink) for x in (171, 231)]
    if kind == "lashes":
        lashes = "M160 200l-8-6M240 200l8-6M163 196l-5-8M237 196l5-8"
        return [Disc(170, 206, 6, ink), Disc(230, 206, 6, ink), Line(lashes, ink, 3)]
    size = 4.2 if kind == "small" else 5.5
    return [Disc(170, 206, size, ink), Disc(230, 206, size, ink)]


EYES = ("dots", "small", "smiling", "wide", "lashes")


def mouth(kind: str, ink: str) -> Sequence[Shape]:
    if kind == "grin":
        return [Fill("M168 260q32 10 64 0q-4 34-32 34q-28 0-32-34z", WHITE)] + [
            Line("M168 260q32 10 64 0q-4 34-32 34q-28 0-32-34", ink, 4)
        ]
    if kind == "laugh":
        return [
            Fill("M166 258h68q-2 42-34 42q-32 0-34-42z", "#7a2f2a"),
            Fill("M172 258h56l-2 11h-52z", WHITE),
        ]
    paths = {
        "smile": "M172 264q28 22 56 0",
        "small": "M182 266q18 12 36 0",
        "wry": "M176 270q30 6 50-12",
        "calm": "M178 268h44",
        "lips": "M176 266q12-9 24-3q12-6 24 3q-24 18-48 0",
    }
    return [Line(paths[kind], ink)] if kind != "lips" else [Fill(paths[kind] + "z", "#b3453f")]


MOUTHS = ("smile", "small", "wry", "calm", "lips", "grin", "laugh")


def age_marks(age: str, skin: Skin) -> Sequence[Shape]:
    if age == "young":
        return []
    laughter = [Line("M150 246q-7 14-2 28M250 246q7 14 2 28", skin.ink, 3)]
    if age == "middle":
        return laughter
    lines = "M160 222q10 6 20 1M220 223q10 5 20-1M166 146q34-9 68 0M172 160q28-7 56 0"
    return [*laughter, Line(lines, skin.ink, 2)]


AGES = {"young": "young ", "middle": "", "older": "older "}


def on_skin(kind: str, skin: Skin) -> list[Shape]:
    if kind == "freckles":
        places = (
            (150, 232),
            (160, 240),
            (146, 244),
            (250, 232),
            (240, 240),
            (254, 244),
            (190, 222),
            (212, 222),
        )
        return [Disc(x, y, 2.6, "#a0583a") for x, y in places]
    if kind == "mole":
        return [Disc(236, 252, 3.4, skin.ink)]
    if kind == "cheeks":
        return [Disc(150, 242, 13, "#ec9c86"), Disc(250, 242, 13, "#e38a72")]
    return []


SKIN_MARKS = ("none", "none", "freckles", "mole", "cheeks")

FULL_BEARD = "M122 214c2 66 32 102 78 102s76-36 78-102c-10 22-22 32-40 32q-38-14-76 0c-18 0-30-10-40-32z"
LONG_BEARD = "M122 212c0 80 20 166 78 166s78-86 78-166c-10 24-22 36-40 36q-38-14-76 0c-18 0-30-12-40-36z"


def beard(kind: str, hair: Hair, skin: Skin) -> list[Shape]:
    lips = Line("M178 267q22 14 44 0", "#e8b9a4", 6)
    if kind == "full":
        return [Fill(FULL_BEARD, hair.colour), lips]
    if kind == "long":
        return [Fill(LONG_BEARD, hair.colour), lips]
    if kind == "goatee":
        around = "M170 250q30-16 60 0c8 40-4 66-30 66s-38-26-30-66zM180 262c4 12 36 12 40 0q-20-8-40 0z"
        return [Fill(around, hair.colour)]
    if kind == "moustache":
        return [
            Fill("M200 246c20-8 40 2 46 20-18 2-32-2-46-8-14 6-28 10-46 8 6-18 26-28 46-20z", hair.colour)
        ]
    if kind == "stubble":
        dots = [(x, y) for y in range(262, 306, 10) for x in range(146, 260, 10)]
        chin = [
            (x, y)
            for x, y in dots
            if abs(x - 200) < 74 - (y - 250) * 0.78 and not (170 < x < 230 and y < 280)
        ]
        return [Disc(x, y, 1.7, skin.ink) for x, y in chin]
    return []


BEARDS = {
    "none": "",
    "full": "a beard",
    "long": "a long beard",
    "goatee": "a goatee",
    "moustache": "a moustache",
    "stubble": "stubble",
}


def glasses(kind: str, colour: str) -> list[Shape]:
    arms = Line("M193 202q7-6 14 0M143 202l-18-4M257 202l18-4", colour, 6)
    if kind == "round":
        return [Ring(168, 206, 25, colour), Ring(232, 206, 25, colour), arms]
    if kind == "square":
        return [
            Line("M144 190h46v32h-46zl0-1M210 190h46v32h-46zl0-1", colour, 6),
            Line("M190 200h20M144 200l-20-4M256 200l20-4", colour, 6),
        ]
    if kind == "half":
        return [
            Line("M144 194h48M208 194h48M192 196q8-6 16 0", colour, 8),
            Line("M144 194q2 30 24 30q22 0 24-30M208 194q2 30 24 30q22 0 24-30", colour, 3),
        ]
    if kind == "cat-eye":
        return [
            Line("M138 188l54 4q0 32-24 34q-24-2-30-38M262 188l-54 4q0 32 24 34q24-2 30-38", colour, 7),
            Line("M192 196q8-6 16 0", colour, 6),
        ]
    if kind == "thin":
        return [
            Ring(168, 207, 22, colour, 3),
            Ring(232, 207, 22, colour, 3),
            Line("M190 204q10-6 20 0M146 204l-20-4M254 204l20-4", colour, 3),
        ]
    return []


GLASSES = ("none", "round", "square", "half", "cat-eye", "thin")
FRAMES = (SPRUCE, "#2a1a22", "#8f3b2e", "#7c5aa6", "#2f6f8f")


def ears(kind: str) -> list[Shape]:
    """What is in the ears."""
    makers: dict[str, Callable[[], list[Shape]]] = {
        "none": list,
        "discs": lambda: [Disc(120, 240, 11, MARIGOLD), Disc(280, 240, 11, MARIGOLD)],
        "studs": lambda: [Disc(117, 222, 5, WHITE), Disc(283, 222, 5, WHITE)],
        "hoops": lambda: [Ring(116, 248, 17, MARIGOLD, 5), Ring(284, 248, 17, MARIGOLD, 5)],
        "drops": lambda: [
            Line("M118 226v22M282 226v22", CORAL, 4),
            Disc(118, 254, 9, CORAL),
            Disc(282, 254, 9, CORAL),
        ],
        "hearing aid": lambda: [
            Line("M284 188q14 4 10 26", SPRUCE, 8),
            Line("M292 214q-4 12-14 10", SPRUCE, 3),
        ],
    }
    return makers[kind]()


EARS = ("none", "discs", "studs", "hoops", "drops", "hearing aid")
