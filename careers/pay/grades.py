"""Grades and pay points, which are labels of one employer and never money."""

import re

from careers.pay.tokens import Token


def grade_of(found: list[Token]) -> str | None:
    """The grade as written; the pay points when there is no other label."""
    labels = [_tidy(token.text) for token in found if token.kind == "GRADE"]
    if labels:
        return " / ".join(dict.fromkeys(labels))
    points = _points(found)
    return f"SCP {points}" if points else None


def points_flags(found: list[Token]) -> list[str]:
    points = _points(found)
    return [f"scp_{points.replace('-', '_')}", "scp_not_pounds"] if points else []


def _points(found: list[Token]) -> str:
    """From the first point named to the last: "£40,476 (SCP 33) to £43,421 (SCP 36)" names two."""
    numbers = [number for token in found if token.kind == "SCP" for number in re.findall(r"\d+", token.text)]
    return "-".join(dict.fromkeys([*numbers[:1], *numbers[-1:]]))


def _tidy(label: str) -> str:
    label = re.sub(r"\s?([-/])\s?", r"\1", label.replace(":", " ").strip())
    label = re.sub(r"\s+to\s+", "-", label, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", label[:1].upper() + label[1:])
