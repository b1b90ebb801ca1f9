"""Colours as CSS reckons them: mixing in sRGB, and contrast by WCAG 2."""

import re
from collections.abc import Iterable, Iterator

HEX = re.compile(r"#[0-9a-fA-F]{6}")
STEPS = 100


def channels(colour: str) -> tuple[int, int, int]:
    """``#0d4a47`` as 13, 74, 71."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def written(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in parts)


def mix(colour: str, percent: float, other: str) -> str:
    """CSS's ``color-mix(in srgb, colour percent%, other)``."""
    share = percent / 100
    pairs = zip(channels(colour), channels(other), strict=True)
    return written(one * share + two * (1 - share) for one, two in pairs)


def luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """From 1 (none) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def darker(one: str, other: str) -> str:
    return min(one, other, key=luminance)


def towards_black_and_white(colour: str) -> Iterator[str]:
    """The colour itself, then what lies ever further from it."""
    for step in range(STEPS + 1):
        for end in ("#000000", "#ffffff"):
            yield mix(end, step * 100 / STEPS, colour)
