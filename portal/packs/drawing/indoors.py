"""Scenes in a room."""

from .colours import CORAL, MARIGOLD, NIGHT, SPRUCE, WHITE
from .ground import arch, arch_path, box
from .looks import look_of
from .palette import WALLS, Palette
from .portraits import shapes_of
from .sheet import Disc, Fill, Line, Ring, Shape, Stretched, Within


def tea(palette: Palette) -> list[Shape]:
    one, other = palette.walls(2)
    return [
        *mug(palette.dice.randint(180, 330), one),
        *mug(palette.dice.randint(720, 820), other),
        Fill("M500 470h190l60 54H450z", WHITE),
        Line("M530 488h120M520 504h150", SPRUCE, 5),
        box(0, 520, 1200, 130, SPRUCE),
        box(0, 520, 1200, 16, NIGHT),
    ]


def mug(x: float, colour: str) -> list[Shape]:
    return [
        Ring(x + 150, 430, 44, colour, 20),
        Fill(f"M{x} 360h150v130q0 32-32 32H{x + 32}q-32 0-32-32z", colour),
        Line(f"M{x + 46} 320q-22-30 0-60q22-26 0-50", WHITE, 9),
        Line(f"M{x + 104} 320q-22-30 0-60q22-26 0-50", WHITE, 9),
    ]


def night(palette: Palette) -> list[Shape]:
    moon = palette.dice.randint(430, 760)
    stars = [(palette.dice.randint(340, 860), palette.dice.randint(130, 420)) for _ in range(9)]
    return [
        arch(290, 620, 60, WHITE, 560),
        arch(314, 572, 84, NIGHT, 540),
        *[Disc(x, y, 4, WHITE) for x, y in stars],
        Disc(moon, 230, 62, MARIGOLD),
        Disc(moon + 28, 214, 54, NIGHT),
        Line("M600 84v456M314 330h572", WHITE, 16),
        box(230, 540, 740, 34, CORAL),
        Fill("M980 640V420h12v220zM900 420l46-120h80l46 120z", MARIGOLD),
    ]


def letter(palette: Palette) -> list[Shape]:
    (paper,) = palette.walls(1)
    lean = palette.dice.randint(-40, 40)
    return [
        Fill(f"M{430 + lean} 90h350v330H{430 + lean}z", WHITE),
        *[
            Line(f"M{474 + lean} {150 + 44 * at}h{palette.dice.randint(150, 260)}", SPRUCE, 8)
            for at in range(5)
        ],
        box(300, 330, 600, 320, paper),
        Fill("M300 330L600 540L900 330V350L600 566L300 350z", NIGHT),
        Fill("M300 640L520 470L600 540L680 470L900 640z", CORAL),
    ]


def stairs(palette: Palette) -> list[Shape]:
    tread, door = palette.walls(2)
    steps = [(140 + 130 * at, 560 - 62 * at) for at in range(6)]
    return [
        arch(900, 210, 40, door, 260),
        arch(934, 142, 78, NIGHT, 260),
        Disc(1046, 190, 8, MARIGOLD),
        *[box(x, y, 1200 - x, 100, tread if at % 2 else WHITE) for at, (x, y) in enumerate(steps)],
        Line("M160 470L890 120M160 470v90M525 295v90M890 120v140", SPRUCE, 12),
    ]


def chairs(palette: Palette) -> list[Shape]:
    seats = [*palette.walls(4), WHITE]
    palette.dice.shuffle(seats)
    return [
        Fill("M-20 640V560H1220V640z", SPRUCE),
        *[shape for at, seat in enumerate(seats) for shape in chair(90 + 215 * at, seat)],
    ]


def chair(x: float, colour: str) -> list[Shape]:
    return [
        Line(f"M{x + 20} 470v120M{x + 130} 470v120", NIGHT, 12),
        Fill(f"M{x} 300q0-50 50-50h50q50 0 50 50v120H{x}z", colour),
        box(x - 6, 440, 162, 40, NIGHT),
    ]


def people(palette: Palette) -> list[Shape]:
    """Three who are in no story: their faces follow from the dice of the page."""
    walls = palette.walls(3)
    tops = palette.dice.sample([70, 130, 190], 3)
    names = [f"{palette.dice.random()}" for _ in walls]
    who = palette.dice.sample(["she/her", "he/him", "they/them", "she/her"], 3)
    return [
        shape
        for at in range(3)
        for shape in (
            arch(120 + 340 * at, 280, tops[at], walls[at]),
            Within(
                arch_path(120 + 340 * at, 280, tops[at]),
                (
                    moved(
                        tuple(shapes_of(look_of(names[at], who[at]))[3:]), 86 + 340 * at, tops[at] + 20, 0.87
                    ),
                ),
            ),
        )
    ]


def moved(shapes: tuple[Shape, ...], x: float, y: float, scale: float) -> Stretched:
    """A stretch about the right point also moves."""
    return Stretched(shapes, scale, scale, about=(x / (1 - scale), y / (1 - scale)))


def shelf(palette: Palette) -> list[Shape]:
    books: list[Shape] = []
    for y in (300, 540):
        x = 110
        while x < 1000:
            wide, tall = palette.dice.randint(34, 70), palette.dice.randint(120, 180)
            books.append(box(x, y - tall, wide, tall, palette.dice.choice([*WALLS, SPRUCE, NIGHT])))
            x += wide + palette.dice.choice([3, 3, 60])
        books.append(box(70, y, 1060, 20, NIGHT))
    return books


def clock(palette: Palette) -> list[Shape]:
    hands = palette.dice.choice(
        ["M600 320V170M600 320L710 380", "M600 320L500 220M600 320V450", "M600 320H730M600 320L540 210"]
    )
    ticks = "M600 96v30M600 514v30M376 320h30M794 320h30"
    (face,) = palette.walls(1)
    return [
        Disc(600, 320, 262, SPRUCE),
        Disc(600, 320, 232, face),
        Line(ticks, NIGHT, 12),
        Line(hands, NIGHT, 16),
        Disc(600, 320, 18, CORAL),
    ]
