"""SVG path data as the points of its outlines. Arcs are not understood: we draw with curves and circles."""

import re
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Outline: TypeAlias = list[Point]

TOKEN = re.compile(r"[MmLlHhVvCcSsQqZz]|-?(?:\d+\.?\d*|\.\d+)")
NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "Z": 0}
STEPS = 24


def outlines(path: str) -> list[Outline]:
    """One list of points for each part of the path, curves cut into short straight steps."""
    pen = Pen()
    tokens = TOKEN.findall(path)
    at, command = 0, ""
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        count = NUMBERS[command.upper()]
        pen.do(command, [float(token) for token in tokens[at : at + count]])
        at += count
        # More pairs after a move are lines.
        command = {"M": "L", "m": "l"}.get(command, command)
    return pen.outlines


class Pen:
    def __init__(self) -> None:
        self.outlines: list[Outline] = []
        self.at: Point = (0.0, 0.0)
        self.last_control: Point | None = None

    def do(self, command: str, numbers: list[float]) -> None:
        kind = command.upper()
        dx, dy = self.at if command.islower() else (0.0, 0.0)
        control = None
        if kind == "Z":
            self.at = self.outlines[-1][0]
        elif kind == "H":
            self._to((numbers[0] + dx, self.at[1]))
        elif kind == "V":
            self._to((self.at[0], numbers[0] + dy))
        else:
            points = [(x + dx, y + dy) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            control = self._curve(kind, points)
        self.last_control = control

    def _curve(self, kind: str, points: list[Point]) -> Point | None:
        if kind == "M":
            self.outlines.append([points[0]])
            self.at = points[0]
            return None
        if kind == "L":
            self._to(points[0])
            return None
        if kind == "S":
            x, y = self.at
            mirrored = self.last_control or self.at
            points = [(2 * x - mirrored[0], 2 * y - mirrored[1]), *points]
        start = self.at
        for step in range(1, STEPS + 1):
            self._to(bezier([start, *points], step / STEPS))
        return points[-2] if kind in "CS" else None

    def _to(self, point: Point) -> None:
        self.outlines[-1].append(point)
        self.at = point


def bezier(points: list[Point], share: float) -> Point:
    while len(points) > 1:
        points = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in zip(points, points[1:], strict=False)
        ]
    return points[0]
