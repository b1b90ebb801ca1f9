"""What covers the hair: scarves, a turban, a wrap, a woolly hat."""

from .colours import Hair
from .sheet import Disc, Fill, Line, Shape


def headscarf(hair: Hair) -> list[Shape]:
    around = (
        "M200 56C116 56 88 120 92 206c4 70 10 110-16 164 40 40 84 54 124 54s84-14 124-54c-26-54-20-94-16-164"
        "C312 120 284 56 200 56zM200 118c42 0 66 28 66 84 0 60-28 96-66 96s-66-36-66-96c0-56 24-84 66-84z"
    )
    under = "M134 236c8 40 34 62 66 62 34 0 58-22 66-62l40 20c-6 70-50 108-106 108-54 0-98-34-108-100z"
    return [Fill(around, hair.colour), Fill(under, hair.shade)]


def wrapped_scarf(hair: Hair) -> list[Shape]:
    around = (
        "M200 50C110 50 80 126 90 214c2 60-2 96-40 150 52 52 100 66 150 66s98-14 150-66c-38-54-42-90-40-150"
        "C320 126 290 50 200 50zM200 112c46 0 70 34 68 90-2 62-30 98-68 98s-66-36-68-98c-2-56 22-90 68-90z"
    )
    folds = ["M96 180C110 280 170 330 270 338", "M84 250C110 330 170 372 290 372"]
    return [Fill(around, hair.colour), *[Line(path, hair.shade, 10) for path in folds]]


def turban(hair: Hair) -> list[Shape]:
    wound = "M108 180C90 96 138 40 200 40s110 56 92 140c-26-26-58-58-92-58s-66 32-92 58z"
    folds = [
        "M112 150C150 120 190 84 214 46",
        "M106 116C140 100 170 76 190 46",
        "M288 150C262 120 232 100 206 92",
    ]
    return [Fill(wound, hair.colour), *[Line(path, hair.shade, 7) for path in folds]]


def headwrap(hair: Hair) -> list[Shape]:
    wound = "M112 172C100 96 146 58 200 58s100 38 88 114c-28-26-58-38-88-38s-60 12-88 38z"
    return [
        Disc(232, 50, 34, hair.shade),
        Disc(184, 42, 38, hair.colour),
        Fill(wound, hair.colour),
        Line("M110 150C150 116 240 100 288 150", hair.shade, 9),
        Line("M124 112C160 84 220 78 262 92", hair.shade, 9),
    ]


def beanie(hair: Hair) -> list[Shape]:
    return [
        Fill("M114 160c-4-66 36-104 86-104s90 38 86 104z", hair.colour),
        Fill("M106 136q94-22 188 0v34q-94-22-188 0z", hair.shade),
    ]
