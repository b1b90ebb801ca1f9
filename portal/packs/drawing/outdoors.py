"""Scenes under the sky."""

from .colours import CORAL, MARIGOLD, MINT, NIGHT, SAGE, SKY, SPRUCE, WHITE
from .ground import arch, box, hill, house, tree
from .palette import Palette
from .sheet import Disc, Fill, Line, Shape


def doors(palette: Palette) -> list[Shape]:
    walls = palette.walls(4)
    tops = palette.dice.sample([180, 240, 290, 350], 4)
    places = [(130 + 245 * at, top, wall) for at, (top, wall) in enumerate(zip(tops, walls, strict=True))]
    x, top, _wall = palette.dice.choice(places)
    ajar = Fill(f"M{x + 34} 640V{top + 110}c0-40 30-70 56-74l34 26v578z", SPRUCE)
    return [*[arch(x, 200, top, wall) for x, top, wall in places], arch(x + 34, 132, top + 36, NIGHT), ajar]


def terrace(palette: Palette) -> list[Shape]:
    walls = [*palette.walls(4), WHITE]
    tops = [palette.dice.randint(330, 400) for _ in walls]
    lit = [palette.dice.choice([MARIGOLD, MARIGOLD, NIGHT]) for _ in walls]
    return [
        shape
        for at, (wall, top, light) in enumerate(zip(walls, tops, lit, strict=True))
        for shape in house(30 + 236 * at, 196, top, wall, SPRUCE, light)
    ]


def hills(palette: Palette) -> list[Shape]:
    lean = palette.dice.randint(40, 110)
    return [
        hill(400, lean, SAGE),
        hill(460, -lean, SPRUCE),
        *[
            shape
            for x in palette.dice.sample(range(120, 560, 90), 2)
            for shape in tree(x, 500, 60, MINT, NIGHT)
        ],
        *house(palette.dice.randint(700, 900), 150, 470, WHITE, CORAL, MARIGOLD),
        Fill("M-20 640V560C300 500 700 620 1220 540V640z", NIGHT),
    ]


def canal(palette: Palette) -> list[Shape]:
    first, second, third = palette.walls(3)
    x = palette.dice.randint(160, 640)
    return [
        box(60, 210, 250, 300, first),
        box(310, 280, 200, 230, second),
        box(820, 240, 280, 270, third),
        *[box(x, y, 34, 46, SPRUCE) for x in (100, 170, 240, 860, 940, 1020) for y in (280, 370)],
        box(0, 490, 1200, 160, "#2f6f8f"),
        *[Line(f"M{40 + 240 * at} {545 + 30 * (at % 2)}q40-16 80 0", WHITE, 6) for at in range(5)],
        Fill(f"M{x} 470h330l-40 66H{x + 34}z", CORAL),
        box(x + 70, 420, 170, 52, WHITE),
        *[Disc(x + 105 + 50 * at, 446, 14, SPRUCE) for at in range(3)],
    ]


def park(palette: Palette) -> list[Shape]:
    places = palette.dice.sample(range(90, 1120, 190), 4)
    return [
        Fill("M-20 640V500C300 460 800 540 1220 490V640z", SAGE),
        *[
            shape
            for x in places
            for shape in tree(
                x, 520, palette.dice.randint(90, 150), palette.dice.choice([SPRUCE, MINT, CORAL]), NIGHT
            )
        ],
        Line("M500 540h230M500 500h230M530 540v54M700 540v54M514 500v40M716 500v40", NIGHT, 12),
    ]


def bus(palette: Palette) -> list[Shape]:
    body = next(wall for wall in palette.walls(2) if wall != SKY)
    x = palette.dice.randint(160, 420)
    return [
        hill(430, palette.dice.randint(30, 90), SAGE),
        box(0, 560, 1200, 90, NIGHT),
        *[box(40 + 200 * at, 598, 100, 8, WHITE) for at in range(6)],
        Fill(f"M{x} 300q0-40 40-40h520q50 0 60 60l20 130v110H{x}z", body),
        *[box(x + 30 + 110 * at, 300, 86, 90, SKY) for at in range(4)],
        Fill(f"M{x + 480} 300h76q24 0 30 30l14 70h-120z", SKY),
        box(x, 440, 640, 16, SPRUCE),
        *[
            shape
            for wheel in (x + 130, x + 500)
            for shape in (Disc(wheel, 560, 56, NIGHT), Disc(wheel, 560, 24, WHITE))
        ],
    ]


def bridge(palette: Palette) -> list[Shape]:
    (stone,) = palette.walls(1)
    spans = "".join(f"M{90 + 350 * at} 640V500c0-80 60-120 140-120s140 40 140 120v140z" for at in range(3))
    return [
        hill(500, palette.dice.randint(20, 60), SAGE),
        Fill(f"M-20 640V340C300 270 900 270 1220 340V640z{spans}", stone),
        Line("M-20 330C300 262 900 262 1220 330", SPRUCE, 16),
        box(0, 590, 1200, 60, "#2f6f8f"),
        *[Line(f"M{60 + 230 * at} 616q36-14 72 0", WHITE, 5) for at in range(5)],
        *tree(palette.dice.choice([130, 1060]), 312, 70, SPRUCE, NIGHT),
    ]


def snow(palette: Palette) -> list[Shape]:
    flakes = [(palette.dice.randint(20, 1180), palette.dice.randint(20, 420)) for _ in range(34)]
    return [
        hill(390, palette.dice.randint(50, 110), WHITE),
        *tree(180, 470, 90, SPRUCE, NIGHT),
        *tree(palette.dice.randint(320, 460), 490, 70, SAGE, NIGHT),
        *house(palette.dice.randint(640, 860), 180, 420, CORAL, SPRUCE, MARIGOLD),
        Fill("M-20 640V540C300 470 800 610 1220 520V640z", SKY),
        *[Disc(x, y, palette.dice.choice([4, 5, 7]), WHITE) for x, y in flakes],
    ]


def playground(palette: Palette) -> list[Shape]:
    slide, seat = palette.walls(2)
    return [
        Fill("M-20 640V540C400 510 800 570 1220 530V640z", SAGE),
        Line("M130 560L220 210L310 560M560 560L650 210L740 560M220 210H650", SPRUCE, 16),
        Line("M330 216L300 470M400 216L370 470M480 216L510 440M550 216L580 440", NIGHT, 6),
        box(288, 466, 96, 18, seat),
        box(498, 436, 96, 18, seat),
        Line("M850 560V250M930 560V250M850 320h80M850 390h80M850 460h80", SPRUCE, 12),
        Fill("M850 246h90C990 260 1000 500 1150 540v24C960 560 950 310 920 276h-70z", slide),
    ]
