"""A portrait from a look, and the words for somebody who cannot see it."""

from .clothes import BODY, CLOTHES, COLOURS, lanyard, wheelchair
from .colours import GROUNDS, HAIR_COLOURS, SKINS, Hair
from .faces import AGES, BEARDS, BROWS, JAWS, NOSES, age_marks, beard, ears, eyes, glasses, mouth, on_skin
from .hair import STYLES
from .looks import Look, whom
from .sheet import Disc, Fill, Line, Shape, Stretched, drawn

UNITS = (400, 500)
WIDTH = 800

LINES = (
    "M-20 330C60 300 60 180 150 150S330 60 420 90",
    "M-20 120C60 60 130 160 210 120S330 40 420 70",
    "M-20 90C80 40 130 130 220 90S340 150 420 110",
    "M-20 280C60 260 80 120 180 110S330 170 420 100",
    "M-20 160C60 190 110 60 200 70S330 190 420 130",
    "M-20 230C40 150 130 150 200 110S330 30 420 60",
    "M-20 60C60 20 90 120 200 150S340 280 420 240",
    "M-20 200C70 280 100 240 200 200S330 260 420 330",
)
DISCS = ((288, 150, 120), (110, 160, 130), (310, 330, 130), (200, 210, 168))


def portrait(look: Look) -> bytes:
    return drawn(shapes_of(look), units=UNITS, width=WIDTH)


def shapes_of(look: Look) -> list[Shape]:
    ground, disc, line = GROUNDS[look.ground]
    skin, hair, style = SKINS[look.skin], hair_of(look), STYLES[look.hair]
    cloth, other = COLOURS[look.cloth]
    return [
        Fill("M0 0h400v500H0z", ground),
        Disc(*DISCS[look.disc], disc),
        Line(LINES[look.line], line, 10),
        *(wheelchair() if look.extra == "wheelchair" else []),
        head(look, tuple(style.behind(hair))),
        Fill(BODY, cloth),
        Fill("M164 262h72v84q-36 40-72 0z", skin.shade),
        *CLOTHES[look.clothes](cloth, other, skin),
        *(lanyard() if look.extra == "lanyard" else []),
        head(look, tuple(face(look))),
        head(look, tuple(style.front(hair))),
        head(look, tuple([] if is_covered(look) else ears(look.ears))),
    ]


def face(look: Look) -> list[Shape]:
    skin, hair = SKINS[look.skin], hair_of(look)
    whole, half = JAWS[look.jaw]
    brows, width = BROWS[look.brows]
    return [
        Disc(121, 208, 17, skin.light),
        Disc(279, 208, 17, skin.shade),
        Fill(whole, skin.light),
        Fill(half, skin.shade),
        *on_skin(look.marks, skin),
        *age_marks(look.age, skin),
        *beard(look.beard, beard_hair(look, hair), skin),
        Line(brows, skin.ink, width),
        *eyes(look.eyes, skin.ink),
        Line(NOSES[look.nose], skin.ink),
        *([] if look.beard in {"full", "long", "goatee"} else mouth(look.mouth, skin.ink)),
        *glasses(look.glasses, look.frame),
    ]


def head(look: Look, shapes: tuple[Shape, ...]) -> Stretched:
    return Stretched(shapes, wide=look.wide, tall=look.tall)


def is_covered(look: Look) -> bool:
    """Whether nothing is seen of the ears."""
    return look.hair in {"headscarf", "wrapped scarf"}


def hair_of(look: Look) -> Hair:
    """Its colour; or the cloth of what is worn over it."""
    if look.hair_colour in HAIR_COLOURS:
        return HAIR_COLOURS[look.hair_colour]
    cloth, other = COLOURS[look.hair_colour]
    return Hair(cloth, other, "")


def beard_hair(look: Look, hair: Hair) -> Hair:
    if look.hair_colour in HAIR_COLOURS:
        return hair
    return HAIR_COLOURS["steel" if look.age == "older" else "black"]


def described(look: Look, pronouns: str) -> str:
    """Such as: Drawing of an older woman with grey hair in a bob and round glasses."""
    noun = {"she": "woman", "he": "man"}.get(whom(pronouns), "person")
    who = f"{AGES[look.age]}{noun}"
    style = STYLES[look.hair]
    worn = f" {style.words}" if style.worn else ""
    has = [] if style.worn else [hair_words(look)]
    if look.beard != "none":
        has.append(BEARDS[look.beard])
    if look.glasses != "none":
        has.append("glasses")
    seated = " in a wheelchair" if look.extra == "wheelchair" else ""
    with_what = f" with {listed(has)}" if has else ""
    return f"Drawing of {article(who)} {who}{seated}{worn}{with_what}"


def hair_words(look: Look) -> str:
    words, colour = STYLES[look.hair].words, hair_of(look).words
    if look.hair == "bald" or not colour:
        return words
    if words.startswith("a head of "):
        return f"a head of {colour} {words.removeprefix('a head of ')}"
    return f"{colour} {words}"


def listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def article(words: str) -> str:
    return "an" if words[0] in "aeiou" else "a"
